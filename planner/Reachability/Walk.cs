using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Reachability;

/// <summary>A step of a packet.</summary>
/// <param name="Text">Where it is, or what sends it on.</param>
/// <param name="Urn">The planned resource.</param>
internal sealed record Hop(string Text, string Urn)
{
    /// <summary>At a resource.</summary>
    public static Hop At(PlannedResource resource, string? detail = null)
    {
        var name = $"{resource.Type.Split(':')[^1]} {resource.Name}";
        return new(detail is null ? name : $"{name} {detail}", resource.Urn);
    }
}

/// <summary>One packet's way in one direction, as far as it gets.</summary>
/// <param name="Hops">The steps taken.</param>
/// <param name="Stop">Why it got no further; null when it arrived.</param>
/// <param name="Doubts">What it passed that is not interpreted.</param>
internal sealed record Walk(ImmutableArray<Hop> Hops, Finding? Stop, ImmutableArray<Finding> Doubts)
{
    /// <summary>True when the packet is where it was sent, as far as the plan is understood.</summary>
    public bool Arrived => Stop is null;

    /// <summary>True where the packet left, or would have left, through the internet.</summary>
    public bool OverInternet { get; init; }

    /// <summary>True where the packet entered a peering.</summary>
    public bool OverPeering { get; init; }
}
