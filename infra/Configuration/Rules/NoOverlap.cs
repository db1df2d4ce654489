using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>
/// No two blocks of the topology share an address, whichever regions they belong to. A transit gateway cannot route
/// between overlapping VPCs, and a service's address that is also another VPC's leads a pod to the wrong place.
/// </summary>
internal static class NoOverlap
{
    private delegate IPNetwork? NextFree(IPNetwork insteadOf, IReadOnlyCollection<IPNetwork> taken);

    /// <summary>Points at every block that overlaps one before it, VPCs before service ranges, and names a free one.</summary>
    public static IEnumerable<ConfigurationProblem> Check(IEnumerable<RegionReading> regions)
    {
        var entries = regions.ToList();
        List<Block> blocks =
        [
            .. entries.Select(region => new Block(region.Cidr, region.Label, AddressSpace.NextVpc)),
            .. entries.Select(region => new Block(region.ServiceCidr, $"the services of {region.Label}", AddressSpace.NextServices)),
        ];
        blocks.RemoveAll(block => !block.Setting.IsSet);

        // Suggestions are taken as well, or two of them would overlap each other.
        var taken = blocks.Select(block => block.Setting.Value).ToList();
        for (var i = 1; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var others = blocks.Take(i).Where(other => CidrBlock.Overlaps(other.Setting, block.Setting)).ToList();
            if (others.Count == 0)
            {
                continue;
            }

            var free = block.NextFree(block.Setting, taken);
            taken.AddRange(free is { } suggestion ? [suggestion] : []);
            yield return block.Setting.Problem(
                $"which overlaps {string.Join(" and ", others.Select(other => $"{other.Label} '{other.Setting.Value}'"))}",
                $"Choose a block outside {(others.Count == 1 ? "it" : "these")}{(free is null ? string.Empty : $", e.g. {free}")}.");
        }
    }

    private sealed record Block(Setting<IPNetwork> Setting, string Label, NextFree NextFree);
}
