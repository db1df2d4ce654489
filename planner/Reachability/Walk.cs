using System.Collections.Immutable;
using System.Net;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Reachability;

/// <summary>A step of a packet. Its text is made when it is shown; thousands of steps never are.</summary>
/// <param name="At">The planned resource where the packet is.</param>
/// <param name="By">The destination of the route that sends it on, at a table.</param>
/// <param name="Origin">Where that route comes from, at a gateway's table.</param>
internal sealed record Hop(PlannedResource At, IPNetwork? By = null, string? Origin = null)
{
    /// <summary>The step for people: <c>RouteTable us-east-1 10.32.0.0/16 static</c>.</summary>
    public string Text => string.Join(' ', new[] { At.Type.Split(':')[^1], At.Name, By?.ToString(), Origin }.OfType<string>());

    /// <summary>The planned resource's URN.</summary>
    public string Urn => At.Urn;
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

    /// <summary>The addresses that the internet sees the packet come from; empty where no NAT gateway gives it one.</summary>
    public ImmutableArray<PublicAddress> SeenAs { get; init; } = [];

    /// <summary>True where the packet entered a peering.</summary>
    public bool OverPeering { get; init; }
}
