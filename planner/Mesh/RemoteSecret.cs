using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Mesh;

/// <summary>A planned secret by which one cluster's control plane reads another cluster.</summary>
/// <param name="Resource">The secret.</param>
/// <param name="Reader">The cluster whose control plane reads; null where the plan does not say.</param>
/// <param name="Read">The name, in the mesh, of the cluster that is read.</param>
internal sealed record RemoteSecret(PlannedResource Resource, PlannedResource? Reader, string? Read)
{
    internal const string Type = "kubernetes:core/v1:Secret";

    /// <summary>All of them, in the order of the plan.</summary>
    public static IEnumerable<RemoteSecret> In(SystemPlan plan) =>
        from secret in plan.OfType(Type)
        let metadata = secret.Inputs["metadata"] as PlannedObject
        where Text(metadata?["labels"], "istio/multiCluster") == "true"
        select new RemoteSecret(secret, MeshRelease.ClusterOf(plan, secret), Text(metadata?["annotations"], "networking.istio.io/cluster"));

    private static string? Text(PlannedValue? value, string member) => PlanReader.Text((value as PlannedObject)?[member]);
}
