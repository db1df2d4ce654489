using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>DNS ownership: no name can be written by two, and no mistake in a cluster can touch a failover name.</summary>
internal sealed class DnsOwnershipCheck : IPlanCheck
{
    /// <inheritdoc/>
    public string Name => "dns-ownership";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var map = Ownership.Of(plan);
        return map.Conflicts.IsEmpty
            ? new(Name, CheckStatus.Pass, $"{Wording.Count(map.Owners.Length, "part")} of the zones, one owner each")
            : new(Name, CheckStatus.Fail, Wording.Count(map.Conflicts.Length, "conflict")) { Lines = map.Conflicts };
    }
}
