using System.Collections.Frozen;
using MultiRegion.Components.Dns;
using MultiRegion.Components.Ingress;
using MultiRegion.Components.Mesh;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>The members of a mesh are applications: what the platform itself runs on stays outside, or the region goes dark.</summary>
internal static class MembersAreApplications
{
    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        [GatewayContract.Namespace] = "whose gateway for the public is a member by itself, and whose controller must stay outside",
        [HealthEndpoint.Namespace] = "whose pods answer the health checks of DNS, which bring no certificate",
        [IstioMultiPrimary.Namespace] = "which holds the mesh's own control plane",
        ["kube-system"] = "which the nodes need before any proxy runs",
    }.ToFrozenDictionary();

    private const string Fix = "Remove it.";

    /// <summary>Points at namespaces that must not be members, and at services in them.</summary>
    /// <param name="namespaces">Those that are to be.</param>
    /// <param name="services">Services whose namespaces are to be, too.</param>
    public static IEnumerable<ConfigurationProblem> Check(IEnumerable<Setting<string>> namespaces, IEnumerable<Setting<ServiceHost>> services) =>
    [
        .. from member in namespaces
           where member.IsSet && Reasons.ContainsKey(member.Value)
           select member.Problem(Reasons[member.Value], Fix),
        .. from service in services
           where service.IsSet && Reasons.ContainsKey(service.Value.Namespace)
           select service.Problem($"in {service.Value.Namespace}, {Reasons[service.Value.Namespace]}", Fix),
    ];
}
