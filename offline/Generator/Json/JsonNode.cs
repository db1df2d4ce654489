using System.Collections.Generic;

namespace MultiRegion.Offline.Generator.Json;

/// <summary>A value of a JSON document, with the line it starts on (1-based), so that a problem can name its place.</summary>
internal abstract record JsonNode(int Line);

internal sealed record JsonText(string Value, int Line) : JsonNode(Line);

internal sealed record JsonBoolean(bool Value, int Line) : JsonNode(Line);

internal sealed record JsonArray(IReadOnlyList<JsonNode> Items, int Line) : JsonNode(Line);

/// <summary>An object's members in the order they are written.</summary>
internal sealed record JsonObject(IReadOnlyList<KeyValuePair<string, JsonNode>> Members, int Line) : JsonNode(Line);
