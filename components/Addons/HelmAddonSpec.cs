using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Addons;

/// <summary>An add-on that comes as a Helm chart.</summary>
/// <param name="Name">The release's name, which its objects are named after.</param>
/// <param name="Chart">The chart's name, or its address in an OCI registry.</param>
/// <param name="Version">The chart's version.</param>
public sealed record HelmAddonSpec(string Name, string Chart, string Version)
{
    /// <summary>Where the chart is; null for a chart with an address of its own.</summary>
    public string? Repository { get; init; }

    /// <summary>The release's namespace. Default: <c>kube-system</c>, which quotas and network policies leave alone.</summary>
    public string Namespace { get; init; } = "kube-system";

    /// <summary>True to make the namespace, and own it.</summary>
    public bool OwnsNamespace { get; init; }

    /// <summary>
    /// True when another release of its own keeps the chart's resource definitions: Helm installs those beside a chart
    /// once and never updates them.
    /// </summary>
    public bool DefinitionsElsewhere { get; init; }

    /// <summary>What the release needs beside nodes, for instance definitions of another one. Default: nothing.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>The chart's values: text, numbers, flags, lists and dictionaries, and outputs of text. Default: the chart's own.</summary>
    public IReadOnlyDictionary<string, object> Values { get; init; } = ImmutableDictionary<string, object>.Empty;
}
