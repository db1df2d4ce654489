using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Reachability;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Rendering;

/// <summary>What a preview shows.</summary>
/// <param name="Stacks">The stacks to show; checks have seen the whole system all the same.</param>
/// <param name="Checks">The verdicts.</param>
internal sealed record PreviewReport(ImmutableArray<PlannedStack> Stacks, ImmutableArray<CheckResult> Checks)
{
    /// <summary>What the network answers. Default: not asked.</summary>
    public ReachabilityReport Reachability { get; init; } = new([]);

    /// <summary>What DNS answers. Default: not asked.</summary>
    public DnsReport Dns { get; init; } = DnsReport.Empty;

    /// <summary>What the plan promises about recovery. Default: not asked.</summary>
    public RecoveryReport? Recovery { get; init; }

    /// <summary>What a mesh asks of the nodes. Default: there is none.</summary>
    public MeshFootprint Mesh { get; init; } = new([]);

    /// <summary>What the system costs in a month. Default: not asked.</summary>
    public CostReport Cost { get; init; } = CostReport.None;

    /// <summary>How long a deployment from nothing takes. Default: not asked.</summary>
    public TimingReport Timing { get; init; } = TimingReport.None;

    /// <summary>True when a check failed.</summary>
    public bool Failed => Checks.Any(check => check.Status is CheckStatus.Fail);
}
