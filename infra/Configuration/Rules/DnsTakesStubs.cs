using MultiRegion.Components.Cluster;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>
/// Clusters that answer for each other run a CoreDNS that can be told so. EKS Auto Mode runs its own on every node:
/// there is no add-on, no Corefile and no service that a load balancer could lead to.
/// </summary>
internal static class DnsTakesStubs
{
    /// <summary>Points at a cluster whose DNS belongs to AWS.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<ComputeMode> compute, TopologyReading topology)
    {
        if (compute is { IsSet: true, Value: ComputeMode.Auto }
            && topology is { Discovery: ServiceDiscovery.CoreDns, Pattern: not CoordinationPattern.Independent })
        {
            yield return compute.Place.Problem(
                Shown.Text("auto"),
                "where AWS runs the cluster's DNS and nobody can tell it about other clusters, which topology.discovery: coreDns needs",
                "Set it to managed or karpenter, or topology.discovery to externalDns.");
        }
    }
}
