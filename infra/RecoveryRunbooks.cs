using System.Collections.Immutable;
using MultiRegion.Components.Recovery;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Infra;

/// <summary>What people start when they bring the work to another region, as far as it is configured.</summary>
internal static class RecoveryRunbooks
{
    /// <summary>Declares the documents of every region; none unless they are asked for.</summary>
    internal static void Declare(GlobalSettings settings, ImmutableArray<RegionReference> regions)
    {
        if (settings.Recovery.Automation is not RecoveryAutomation.Documents)
            return;

        var members = regions.ToImmutableSortedDictionary(
            region => region.Topology.Region, region => $"{settings.Topology.Environment}-{region.Topology.Region}", StringComparer.Ordinal);
        foreach (var region in regions)
        {
            _ = new RecoveryDocuments(region.Topology.Region, new()
            {
                Region = region.Topology.Region,
                AccountId = region.AccountId,
                GlobalDatabase = settings.Topology.Environment,
                Members = members,
                ClusterName = region.ClusterName,
                FullNodes = region.FullNodes,
                LagLimit = settings.Recovery.Point,
            }, new() { Providers = { region.Provider } });
        }
    }
}
