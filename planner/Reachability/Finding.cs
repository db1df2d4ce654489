using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Reachability;

/// <summary>Why a question about the network has no good answer.</summary>
internal enum FindingKind
{
    /// <summary>A resource is missing or wrong: packets do not arrive, or arrive where they must not.</summary>
    Broken,

    /// <summary>The plan holds something that is not interpreted here, so nothing is claimed.</summary>
    NotModelled,
}

/// <summary>The first missing or wrong hop, and the resource to fix.</summary>
/// <param name="Kind">Whether the plan is wrong or not understood.</param>
/// <param name="Type">The type of the missing or wrong resource.</param>
/// <param name="Text">What is there instead of what is expected; no full stop.</param>
/// <param name="Fix">What to do; a sentence.</param>
/// <param name="Resources">URNs of the planned resources it is about, the nearest first.</param>
internal sealed record Finding(FindingKind Kind, string Type, string Text, string Fix, ImmutableArray<string> Resources)
{
    /// <summary>Something is not there.</summary>
    public static Finding Missing(string type, string text, string fix, params IEnumerable<PlannedResource?> around) =>
        new(FindingKind.Broken, type, text, fix, Urns(around));

    /// <summary>Something is there and is wrong.</summary>
    public static Finding Wrong(PlannedResource resource, string text, string fix, params IEnumerable<PlannedResource?> around) =>
        new(FindingKind.Broken, resource.Type, text, fix, Urns([resource, .. around]));

    /// <summary>Something is there and is not interpreted.</summary>
    public static Finding NotModelled(PlannedResource resource, string text, string fix = "Not modelled: judge it by hand.") =>
        new(FindingKind.NotModelled, resource.Type, text, fix, [resource.Urn]);

    /// <summary>A resource as findings and hops name it: its type as people know it, and its name.</summary>
    public static string Name(PlannedResource resource) => $"{TypeNames.Shorten(resource.Type)} {resource.Name}";

    /// <inheritdoc/>
    public override string ToString() => $"{Text}. {Fix}";

    private static ImmutableArray<string> Urns(IEnumerable<PlannedResource?> resources) =>
        [.. resources.OfType<PlannedResource>().Select(resource => resource.Urn).Distinct()];
}
