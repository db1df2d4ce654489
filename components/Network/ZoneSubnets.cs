using System.Net;

namespace MultiRegion.Components.Network;

/// <summary>The four subnets of one availability zone.</summary>
/// <param name="Zone">The zone's id, for instance <c>use1-az1</c>: the same place in every account, unlike its name.</param>
/// <param name="Private">Nodes, pods and internal load balancers. One address per pod, so the largest.</param>
/// <param name="Public">Internet-facing load balancers and NAT gateways.</param>
/// <param name="Database">Database members; no way to the internet.</param>
/// <param name="Transit">The Transit Gateway's interfaces and nothing else.</param>
public sealed record ZoneSubnets(string Zone, IPNetwork Private, IPNetwork Public, IPNetwork Database, IPNetwork Transit);
