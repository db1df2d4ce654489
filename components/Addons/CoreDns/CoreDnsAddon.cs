using System.Text.Json.Nodes;

namespace MultiRegion.Components.Addons.CoreDns;

/// <summary>Name resolution inside the cluster, over all its zones, growing with it.</summary>
internal static class CoreDnsAddon
{
    // Enough for hundreds of nodes; EKS picks within the bounds from nodes and processors.
    // https://docs.aws.amazon.com/eks/latest/userguide/coredns-autoscaling.html
    internal const int MostReplicas = 10;

    internal static ManagedAddonSpec Spec(int zones) => new(AddonName.CoreDns)
    {
        Configuration = new()
        {
            ["autoScaling"] = new JsonObject
            {
                ["enabled"] = true,
                ["minReplicas"] = zones,
                ["maxReplicas"] = MostReplicas,
            },
        },
    };
}
