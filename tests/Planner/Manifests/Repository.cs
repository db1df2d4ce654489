using YamlDotNet.RepresentationModel;

namespace MultiRegion.Tests.Planner.Manifests;

/// <summary>The committed manifests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new(AppContext.BaseDirectory));

    public static string Overlay(string region) => Path.Combine(Root, "manifests", "apps", "overlays", region);

    public static IEnumerable<string> Regions =>
        Directory.EnumerateDirectories(Path.Combine(Root, "manifests", "apps", "overlays")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>Every object of the base, kustomizations left out.</summary>
    public static IEnumerable<YamlNode> Base() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "manifests", "apps", "base"), "*.yaml", SearchOption.AllDirectories)
        where Path.GetFileName(file) != "kustomization.yaml"
        from document in Parse(File.ReadAllText(file))
        select document;

    /// <summary>The namespace that a part of the base is brought to.</summary>
    public static string? NamespaceOf(string part) =>
        Parse(File.ReadAllText(Path.Combine(BaseOf(part), "kustomization.yaml"))).Single().Text("namespace");

    /// <summary>The folder of a part of the base.</summary>
    public static string BaseOf(string part) => Path.Combine(Root, "manifests", "apps", "base", part);

    public static IEnumerable<YamlNode> Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(document => document.RootNode);
    }

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")) ? folder.FullName : FindRoot(folder.Parent!);
}

/// <summary>Ways to read YAML.</summary>
internal static class YamlReading
{
    /// <summary>The node at the end of a path of keys and indexes; null where the path ends before.</summary>
    public static YamlNode? At(this YamlNode node, params ReadOnlySpan<object> path)
    {
        YamlNode? found = node;
        foreach (var step in path)
        {
            found = (found, step) switch
            {
                (YamlMappingNode map, string key) when map.Children.TryGetValue(key, out var child) => child,
                (YamlSequenceNode list, int index) when index < list.Children.Count => list[index],
                _ => null,
            };
        }

        return found;
    }

    public static string? Text(this YamlNode node, params ReadOnlySpan<object> path) => (node.At(path) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlNode> Items(this YamlNode node, params ReadOnlySpan<object> path) =>
        node.At(path) is YamlSequenceNode list ? list.Children : [];

    public static YamlNode OfKind(this IEnumerable<YamlNode> objects, string kind, string name) =>
        Assert.Single(objects, one => one.Text("kind") == kind && one.Text("metadata", "name") == name);
}
