using System.Net;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Reachability;

/// <summary>An address that the internet sees what a NAT gateway sends come from.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Source">What provides the address: the planned Elastic IP, else the gateway itself.</param>
/// <param name="Known">The address; null before it is there.</param>
internal sealed record PublicAddress(PlannedResource Gateway, PlannedResource Source, IPAddress? Known);
