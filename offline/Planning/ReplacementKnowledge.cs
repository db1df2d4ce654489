using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MultiRegion.Offline;

/// <summary>How sure it is that changing a property replaces its resource instead of updating it.</summary>
public enum ReplacementLikelihood
{
    /// <summary>Nothing is known to replace it. That is not a proof of an update.</summary>
    None,

    /// <summary>It replaces under a condition, or something inside the property replaces.</summary>
    Likely,

    /// <summary>It replaces whenever the property changes.</summary>
    Certain,
}

/// <summary>What changing a property does to its resource.</summary>
/// <param name="Likelihood">How sure a replacement is.</param>
/// <param name="Reason">Who says so, and under which condition; empty when nothing is known.</param>
public sealed record Replacement(ReplacementLikelihood Likelihood, string Reason)
{
    /// <summary>The flag of the resource's provider with which it is an update after all; null where there is none.</summary>
    internal string? UnlessProvider { get; init; }

    internal static Replacement None { get; } = new(ReplacementLikelihood.None, "");

    internal static Replacement Documented { get; } = new(ReplacementLikelihood.Certain, "the provider's documentation says so");

    internal static Replacement DocumentedConditionally { get; } =
        new(ReplacementLikelihood.Likely, "the provider's documentation says so for some changes");
}

/// <summary>
/// Tells an update from a replacement, from what the provider descriptors recorded of the providers' documentation and
/// from the hand-kept rules beside them (offline/schema).
/// </summary>
public static partial class ReplacementKnowledge
{
    private static readonly ConcurrentDictionary<string, Package?> Packages = new();
    private static readonly Lazy<Rules> HandKept = new(Rules.Read);

    /// <summary>What changing <paramref name="propertyPath"/> does to a resource of the type.</summary>
    /// <param name="typeToken">The resource's type: <c>aws:ec2/vpc:Vpc</c>.</param>
    /// <param name="propertyPath">An input by its provider name, nested ones with dots and brackets:
    /// <c>kubernetesNetworkConfig.serviceIpv4Cidr</c>, <c>taints[0].key</c>, <c>tags["a.b"]</c>.</param>
    /// <param name="provider">The inputs of the resource's provider, which may make a replacement an update. Default: not known.</param>
    public static Replacement Of(string typeToken, string propertyPath, PlannedObject? provider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeToken);
        ArgumentException.ThrowIfNullOrEmpty(propertyPath);

        var path = PropertyPath.Parse(propertyPath);
        var rule = HandKept.Value.Of(typeToken, path);
        if (rule.Likelihood == ReplacementLikelihood.Certain)
            return rule;
        if (rule.UnlessProvider is { } flag && IsSet(provider?[flag]))
            return Replacement.None;

        var documented = PackageOf(typeToken)?.Of(typeToken, path) ?? Replacement.None;
        return documented.Likelihood > rule.Likelihood ? documented : rule;
    }

    // A provider's flags travel as text.
    private static bool IsSet(PlannedValue? flag) => flag is PlannedBool { Value: true } or PlannedString { Value: "true" };

    private static Package? PackageOf(string typeToken)
    {
        var parts = typeToken.Split(':');
        return Packages.GetOrAdd(parts is ["pulumi", "providers", var provider] ? provider : parts[0], Package.Read);
    }

    private static JsonElement? ReadResource(string name)
    {
        using var stream = typeof(ReplacementKnowledge).Assembly.GetManifestResourceStream($"schema/{name}.json");
        if (stream is null)
            return null;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Texts(JsonElement owner, string member) =>
        owner.TryGetProperty(member, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!) : [];

    /// <summary>A property path's names; positions in lists are left out, because every element is alike.</summary>
    private static partial class PropertyPath
    {
        public static string[] Parse(string path) =>
            [.. Steps().Matches(path).Select(step => step.Groups["key"].Value).Where(name => name.Length > 0)];

        public static bool Covers(string[] prefix, string[] path) => prefix is ["*"] || path.AsSpan().StartsWith(prefix);

        [GeneratedRegex("""\["(?<key>[^"]*)"\]|\[\d+\]|(?<key>[^.\[\]]+)""")]
        private static partial Regex Steps();
    }

    /// <summary>replacement-rules.json.</summary>
    private sealed class Rules
    {
        private readonly ILookup<string, (string[] Path, Replacement Replacement)> _byType;

        private Rules(JsonElement file) =>
            _byType = file.GetProperty("rules").EnumerateArray()
                .SelectMany(rule => PathsOf(rule, SourceOf(rule, file)), (rule, known) => (Type: rule.GetProperty("type").GetString()!, Known: known))
                .ToLookup(rule => rule.Type, rule => rule.Known);

        public static Rules Read() => new(ReadResource("replacement-rules")!.Value);

        public Replacement Of(string typeToken, string[] path)
        {
            var known = _byType[typeToken].Concat(_byType[typeToken.Split(':')[0] + ":*"]).ToList();
            return known.Where(rule => PropertyPath.Covers(rule.Path, path)).Select(rule => rule.Replacement).MaxBy(rule => rule.Likelihood)
                ?? known.Where(rule => PropertyPath.Covers(path, rule.Path)).Select(rule => Inside(rule.Path)).FirstOrDefault()
                ?? Replacement.None;
        }

        private static Replacement Inside(string[] path) =>
            new(ReplacementLikelihood.Likely, $"changing {string.Join('.', path)} inside it replaces");

        private static IEnumerable<(string[] Path, Replacement Replacement)> PathsOf(JsonElement rule, string source)
        {
            foreach (var path in Texts(rule, "replaces"))
                yield return (path.Split('.'), new Replacement(ReplacementLikelihood.Certain, source));
            foreach (var (path, condition) in Conditions(rule, "mayReplace"))
                yield return (path, new Replacement(ReplacementLikelihood.Likely, $"{condition}: {source}"));
            foreach (var (path, flag) in Conditions(rule, "unlessProvider"))
                yield return (path, new Replacement(ReplacementLikelihood.Likely, $"unless the provider has {flag}: {source}") { UnlessProvider = flag });
        }

        private static IEnumerable<(string[] Path, string Condition)> Conditions(JsonElement rule, string member) =>
            rule.TryGetProperty(member, out var conditions)
                ? conditions.EnumerateObject().Select(condition => (condition.Name.Split('.'), condition.Value.GetString()!))
                : [];

        // "terraform-aws:ec2/vpc_.go" -> the address of that file
        private static string SourceOf(JsonElement rule, JsonElement file)
        {
            var parts = rule.GetProperty("source").GetString()!.Split(':');
            return file.GetProperty("sources").GetProperty(parts[0]).GetString() + parts[1];
        }
    }

    /// <summary>One provider's descriptor.</summary>
    private sealed class Package
    {
        private readonly Dictionary<string, JsonElement> _resources;
        private readonly JsonElement _types;

        private Package(JsonElement descriptor)
        {
            _resources = descriptor.GetProperty("resources").EnumerateObject()
                .ToDictionary(resource => resource.Value.GetProperty("token").GetString()!, resource => resource.Value);
            _types = descriptor.TryGetProperty("inputTypes", out var types) ? types : default;
        }

        public static Package? Read(string name) => ReadResource(name) is { } descriptor ? new Package(descriptor) : null;

        public Replacement Of(string typeToken, string[] path)
        {
            if (!_resources.TryGetValue(typeToken, out var resource))
                return Replacement.None;
            if (Texts(resource, "replaceOnChanges").Any(covered => PropertyPath.Covers(PropertyPath.Parse(covered), path)))
                return Replacement.Documented;
            return resource.TryGetProperty("inputs", out var inputs) ? Of(inputs, path) : Replacement.None;
        }

        // Walks down the path; the first property on it that replaces decides.
        private Replacement Of(JsonElement inputs, ReadOnlySpan<string> path)
        {
            if (!inputs.TryGetProperty(path[0], out var line))
                return Replacement.None;
            var words = line.GetString()!.Split(' ');
            if (words.Contains("replaces"))
                return Replacement.Documented;
            if (words.Contains("may-replace"))
                return Replacement.DocumentedConditionally;
            return NestedIn(words[0], path[1..], out var rest) is { } nested && rest.Length > 0 ? Of(nested, rest) : Replacement.None;
        }

        // What a type's notation holds (offline/schema/README.md); a map's key is a step of the path of its own.
        private JsonElement? NestedIn(string notation, ReadOnlySpan<string> path, out ReadOnlySpan<string> rest)
        {
            rest = notation.StartsWith('{') && path.Length > 0 ? path[1..] : path;
            var name = notation.Trim('[', ']', '{', '}', '?');
            return name.StartsWith('&') && _types.TryGetProperty(name[1..], out var nested) ? nested : null;
        }
    }
}
