using System.Collections.Immutable;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>The checks that every preview runs.</summary>
internal static class PlanChecks
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<IPlanCheck> All { get; } =
    [
        new AddressCheck(),
        new ReachabilityCheck(),
        new PromotionCheck(),
        new VersionsCheck(),
        new FailoverSafeCheck(),
        new DatabaseHistoryCheck(),
        new DnsFailoverCheck(),
        new DnsHistoryCheck(),
        new DnsOwnershipCheck(),
        new ClusterDnsCheck(),
        new RegionSwitchCheck(),
        new RecoveryTimeCheck(),
        new IndependenceCheck(),
        new SurvivalCheck(),
        new ParityCheck(),
        new EncryptionCheck(),
        new ProtectionCheck(),
        new ExposureCheck(),
        new LeastPrivilegeCheck(),
        new TagCheck(),
        new MeshCheck(),
    ];

    /// <summary>
    /// Runs every check on the plan, side by side, for each is code of its own that is compiled on first use; and takes
    /// out what its stacks' configuration accepts.
    /// </summary>
    public static ImmutableArray<CheckResult> Run(SystemPlan plan)
    {
        var running = All.Select(check => Task.Run(() => check.Run(plan))).ToList();
        return Acceptances.Apply([.. running.Select(check => check.GetAwaiter().GetResult())], plan.Accepted);
    }
}
