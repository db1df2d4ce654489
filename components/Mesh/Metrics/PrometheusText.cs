using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MultiRegion.Components.Mesh.Metrics;

/// <summary>Configuration of Prometheus out of values. It is asked for as YAML, and JSON is YAML.</summary>
internal static class PrometheusText
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // people read it in plans, no browser does
    };

    /// <summary>The values as text, names in snake case.</summary>
    internal static string Of<T>(T values) => JsonSerializer.Serialize(values, Format);

    /// <summary>A time as Prometheus writes it, in whole seconds.</summary>
    internal static string Of(TimeSpan time) => $"{(int)time.TotalSeconds}s";
}
