using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Mesh;

/// <summary>A planned gateway for the public, in a cluster whose members answer members only.</summary>
/// <param name="Resource">How its pods run.</param>
/// <param name="Region">The cluster's region.</param>
internal sealed record PublicGateway(PlannedResource Resource, string Region)
{
    private const string Type = "kubernetes:gateway.envoyproxy.io/v1alpha1:EnvoyProxy";
    private const string AuthenticationType = "kubernetes:security.istio.io/v1:PeerAuthentication";

    // Whose rules hold for the whole mesh.
    private const string MeshNamespace = "istio-system";

    private const string Membership = "istio.io/rev";
    private const string Routing = "Service";
    private const string IncludeInbound = "traffic.sidecar.istio.io/includeInboundPorts";
    private const string ExcludeOutbound = "traffic.sidecar.istio.io/excludeOutboundPorts";

    // Where Envoy Gateway configures its pods.
    private const string ConfigurationPort = "18000";

    /// <summary>Those of clusters where the whole mesh is strict, in the order of the plan.</summary>
    public static IEnumerable<PublicGateway> In(SystemPlan plan)
    {
        var strict = plan.OfType(AuthenticationType)
            .Where(rule => Text(rule.Inputs["metadata"], "namespace") == MeshNamespace && Text(rule.Inputs["spec"], "mtls", "mode") == "STRICT")
            .Select(rule => MeshRelease.ClusterOf(plan, rule)?.Region)
            .ToHashSet();
        return from resource in plan.OfType(Type)
               let region = MeshRelease.ClusterOf(plan, resource)?.Region
               where region is not null && strict.Contains(region)
               select new PublicGateway(resource, region);
    }

    /// <summary>What keeps its users from the members behind it.</summary>
    public IEnumerable<string> Problems
    {
        get
        {
            if (Pod("labels", Membership) is null)
            {
                yield return $"{Region}: the public gateway is outside the mesh, whose members answer members only. Label its pods {Membership}.";
                yield break;
            }

            if (Text(Resource.Inputs["spec"], "routingType") != Routing)
                yield return $"{Region}: the public gateway sends to pods' addresses, which its proxy takes for none of the mesh. Set routingType to {Routing}.";
            if (Pod("annotations", IncludeInbound) is not "")
                yield return $"{Region}: the public gateway's proxy takes in what the load balancer sends, and refuses it without a certificate. Set {IncludeInbound} to nothing.";
            if (Pod("annotations", ExcludeOutbound)?.Split(',').Contains(ConfigurationPort) is not true)
                yield return $"{Region}: the public gateway's proxy breaks its way to Envoy Gateway, which configures it. Add {ConfigurationPort} to {ExcludeOutbound}.";
        }
    }

    private string? Pod(string what, string key) => Text(Resource.Inputs["spec"], "provider", "kubernetes", "envoyDeployment", "pod", what, key);

    private static string? Text(PlannedValue? value, params string[] path) =>
        PlanReader.Text(path.Aggregate(value, (inner, member) => (inner as PlannedObject)?[member]));
}
