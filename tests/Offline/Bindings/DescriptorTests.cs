using System.Reflection;
using System.Text.Json;
using MultiRegion.Offline;
using MultiRegion.Offline.Generator.CSharp;
using Pulumi;

namespace MultiRegion.Tests.Offline.Bindings;

/// <summary>What the committed descriptors promise, the built assemblies have.</summary>
public class DescriptorTests
{
    [Theory]
    [InlineData("aws", 116)]
    [InlineData("eks", 9)]
    [InlineData("kubernetes", 25)]
    [InlineData("random", 9)]
    [InlineData("tls", 5)]
    public void Has_a_class_with_the_type_token_for_every_resource(string package, int count)
    {
        var naming = new Naming(package);
        var assembly = Assembly.Load(naming.Root);
        var resources = Read(package).GetProperty("resources").EnumerateObject().ToList();

        Assert.Equal(count, resources.Count);
        Assert.All(resources, resource =>
        {
            var type = assembly.GetType($"{naming.ResourceNamespace(resource.Name)}.{Naming.ClassOf(resource.Name)}");
            Assert.NotNull(type);
            Assert.Equal(DeclaredToken(resource.Value), type.GetCustomAttribute<ResourceTypeAttribute>()?.Type);
        });
    }

    // Directory.Packages.props pins what the default configuration compiles against: the descriptors must be of it.
    [Theory]
    [InlineData("aws", "7.48.0")]
    [InlineData("eks", "4.3.0")]
    [InlineData("kubernetes", "4.34.2")]
    [InlineData("random", "4.21.2")]
    [InlineData("tls", "5.6.1")]
    public void Describes_the_pinned_version(string package, string version) =>
        Assert.Equal(version, Read(package).GetProperty("version").GetString());

    // A resource whose type its arguments give has no token of its own to declare.
    private static string? DeclaredToken(JsonElement resource) =>
        resource.TryGetProperty("kind", out var kind) && kind.GetString() == "dynamic" ? null : resource.GetProperty("token").GetString();

    private static JsonElement Read(string package)
    {
        using var stream = typeof(ReplacementKnowledge).Assembly.GetManifestResourceStream($"schema/{package}.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
