using System.Net;

namespace MultiRegion.Components.Network;

/// <summary>
/// An Elastic IP that is there before the network and outlives it. Others can admit its address beforehand, and a plan
/// knows it; one that is made with the gateway is known to nobody until then.
/// </summary>
/// <param name="Allocation">Its allocation in the region's account, for instance <c>eipalloc-0123456789abcdef0</c>.</param>
/// <param name="Address">Its address, as whoever allocated it says.</param>
public sealed record NatAddress(string Allocation, IPAddress Address);
