using System;
using System.Collections.Generic;
using System.Linq;
using MultiRegion.Offline.Generator.Json;

namespace MultiRegion.Offline.Generator.Descriptors;

/// <summary>Reads a descriptor file and checks that everything it refers to is there.</summary>
internal static class DescriptorReader
{
    public static PackageDescriptor Read(string json)
    {
        var root = Members.Of(JsonReader.Read(json), "the file");
        var package = new PackageDescriptor(
            root.RequiredText("package"),
            root.RequiredText("version"),
            root.Each("resources", ReadResource),
            root.Each("functions", ReadFunction),
            root.Each("inputTypes", ReadNested),
            root.Each("outputTypes", ReadNested),
            root.Each("functionInputTypes", ReadNested),
            root.Each("resultTypes", ReadNested),
            root.Each("enums", ReadEnum));
        new ReferenceCheck(package).Run();
        return package;
    }

    private static Resource ReadResource(string entry, JsonNode node)
    {
        var members = Members.Of(node, entry);
        return new Resource(
            entry,
            members.RequiredText("token"),
            members.Kind(),
            members.Texts("aliases"),
            members.Texts("secretOutputs"),
            members.Texts("replaceOnChanges"),
            members.Flag("argsRequired"),
            members.Each("inputs", ReadProperty),
            members.Each("outputs", ReadProperty),
            members.Each("methods", ReadFunction));
    }

    private static Function ReadFunction(string entry, JsonNode node)
    {
        var members = Members.Of(node, entry);
        return new Function(entry, members.RequiredText("token"), members.Each("inputs", ReadProperty), members.Each("result", ReadProperty));
    }

    private static Nested ReadNested(string name, JsonNode node) => new(name, Members.Of(node, name).Each(ReadProperty));

    private static EnumDescriptor ReadEnum(string name, JsonNode node) =>
        new(name, Members.Of(node, name).Each((member, value) => new KeyValuePair<string, string>(member, Members.Text(value, member))));

    private static Property ReadProperty(string name, JsonNode node) =>
        PropertyNotation.Parse(name, node as JsonText ?? throw new DescriptorException($"'{name}' must be a string", node.Line));

    /// <summary>A JSON object's members by name, read with errors that name the object.</summary>
    private readonly struct Members
    {
        private readonly JsonObject _object;
        private readonly string _owner;

        private Members(JsonObject @object, string owner) => (_object, _owner) = (@object, owner);

        public static Members Of(JsonNode node, string owner) =>
            new(node as JsonObject ?? throw new DescriptorException($"{owner} must be an object", node.Line), owner);

        public static string Text(JsonNode node, string name) =>
            (node as JsonText ?? throw new DescriptorException($"'{name}' must be a string", node.Line)).Value;

        public string RequiredText(string name) =>
            Find(name) is { } node ? Text(node, name) : throw new DescriptorException($"{_owner} has no '{name}'", _object.Line);

        public ResourceKind Kind() =>
            Find("kind") is not { } node ? ResourceKind.Custom
            : Enum.TryParse<ResourceKind>(Text(node, "kind"), ignoreCase: true, out var kind) ? kind
            : throw new DescriptorException($"{_owner} has the kind '{Text(node, "kind")}', which is none", node.Line);

        public IReadOnlyList<string> Texts(string name) => Find(name) switch
        {
            null => [],
            JsonArray array => [.. array.Items.Select(item => Text(item, name))],
            var node => throw new DescriptorException($"'{name}' must be an array", node.Line),
        };

        public bool Flag(string name) => Find(name) switch
        {
            null => false,
            JsonBoolean boolean => boolean.Value,
            var node => throw new DescriptorException($"'{name}' must be true or false", node.Line),
        };

        public IReadOnlyList<T> Each<T>(string name, Func<string, JsonNode, T> read) =>
            Find(name) is { } node ? Of(node, name).Each(read) : [];

        public IReadOnlyList<T> Each<T>(Func<string, JsonNode, T> read) => [.. _object.Members.Select(member => read(member.Key, member.Value))];

        private JsonNode? Find(string name) => _object.Members.FirstOrDefault(member => member.Key == name).Value;
    }
}
