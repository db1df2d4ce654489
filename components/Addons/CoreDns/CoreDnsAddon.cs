using System.Text.Json.Nodes;

namespace MultiRegion.Components.Addons.CoreDns;

/// <summary>Name resolution inside the cluster, over all its zones, growing with it.</summary>
internal static class CoreDnsAddon
{
    // Enough for hundreds of nodes; EKS picks within the bounds from nodes and processors.
    // https://docs.aws.amazon.com/eks/latest/userguide/coredns-autoscaling.html
    internal const int MostReplicas = 10;

    /// <summary>The add-on.</summary>
    /// <param name="zones">How many zones the region has.</param>
    /// <param name="domains">How clusters answer for each other; null where they do not.</param>
    internal static ManagedAddonSpec Spec(int zones, ClusterDomains? domains) => new(AddonName.CoreDns)
    {
        Configuration = new()
        {
            ["autoScaling"] = new JsonObject
            {
                ["enabled"] = true,
                ["minReplicas"] = zones,
                ["maxReplicas"] = MostReplicas,
            },
            // Ours, and therefore the same after an update of the add-on: what clients are answered from memory is part
            // of the recovery budget, and a new default must not change it unseen.
            ["corefile"] = CorefileWriter.Write(CorefilePlan.For(domains)),
        },
    };
}
