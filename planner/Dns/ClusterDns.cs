using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>A cluster's DNS: what its Corefile says.</summary>
/// <param name="Addon">The planned add-on.</param>
/// <param name="Region">Where it runs.</param>
/// <param name="Blocks">The blocks of its Corefile.</param>
internal sealed record ClusterDns(PlannedResource Addon, string Region, ImmutableArray<CorefileBlock> Blocks)
{
    private const string AddonType = "aws:eks/addon:Addon";
    private const string AddonName = "coredns";
    private const string AllNames = ".";

    // What every cluster answers for itself, and the names of addresses.
    private const string Inside = "cluster.local";
    private const string Reverse = ".arpa";

    /// <summary>Every cluster's DNS whose Corefile is planned, in the order of the plan.</summary>
    public static ImmutableArray<ClusterDns> Of(SystemPlan plan) =>
    [
        .. from addon in plan.OfType(AddonType)
           where DnsPlan.Text(addon.Inputs["addonName"]) == AddonName
           let corefile = DnsPlan.Text((JsonText.Open(addon.Inputs["configurationValues"]) as PlannedObject)?["corefile"])
           where corefile.Length > 0
           select new ClusterDns(addon, addon.Region ?? plan.StackOf(addon).Name, CorefileBlock.Read(corefile)),
    ];

    /// <summary>The domains that its services have in other clusters.</summary>
    public IEnumerable<string> Domains => Blocks
        .SelectMany(block => block.All("kubernetes"))
        .SelectMany(plugin => plugin.Arguments)
        .Where(zone => zone != Inside && !zone.EndsWith(Reverse, StringComparison.Ordinal) && !zone.Contains('/', StringComparison.Ordinal));

    /// <summary>The domains that it has other servers answer, beside all the rest.</summary>
    public IEnumerable<StubDomain> Stubs =>
        from block in Blocks
        from zone in block.Zones
        where zone != AllNames
        from forward in block.All("forward")
        select new StubDomain(zone, [.. forward.Arguments.Skip(1)], block);
}

/// <summary>A domain that other servers answer.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Servers">Their addresses.</param>
/// <param name="Block">The block that says so.</param>
internal sealed record StubDomain(string Domain, ImmutableArray<string> Servers, CorefileBlock Block);
