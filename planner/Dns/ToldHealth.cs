using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>What the pods behind a region's health paths are told of the database. They do not start without it.</summary>
/// <param name="Follows">True when they look for the writer; false when they are told that there is none.</param>
/// <param name="Home">The region whose network they take for their own; null for none.</param>
internal sealed record ToldHealth(bool Follows, string? Home)
{
    private const string ConfigMapType = "kubernetes:core/v1:ConfigMap";
    private const string VpcType = "aws:ec2/vpc:Vpc";

    /// <summary>By region; those that are told nothing are missing.</summary>
    public static ImmutableDictionary<string, ToldHealth> Of(SystemPlan plan) => (
        from map in plan.OfType(ConfigMapType)
        let metadata = map.Inputs["metadata"] as PlannedObject
        where (DnsPlan.Text(metadata?["name"]), DnsPlan.Text(metadata?["namespace"])) == (HealthDatabase.ConfigMapName, HealthEndpoint.Namespace)
        let region = plan.Find(map.Provider) is { } provider ? plan.Follow(provider, "clusterIdentifier")?.Region : null
        where region is not null
        let told = map.Inputs["data"] as PlannedObject
        let block = DnsPlan.Text(told?[HealthDatabase.BlockKey])
        select (region, Told: new ToldHealth(
            DnsPlan.Text(told?[HealthDatabase.WriterKey]) != HealthDatabase.None,
            plan.OfType(VpcType).FirstOrDefault(vpc => DnsPlan.Text(vpc.Inputs["cidrBlock"]) == block)?.Region)))
        .GroupBy(entry => entry.region)
        .ToImmutableDictionary(same => same.Key, same => same.First().Told);
}
