namespace MultiRegion.Components.Network;

/// <summary>A port that other regions may use.</summary>
/// <param name="Name">What it is, in a resource's name: <c>kubernetes-api</c>.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Purpose">Who calls and why; stands in the rule's description.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>. Default: <c>tcp</c>.</param>
public sealed record PeerPort(string Name, int Port, string Purpose, string Protocol = "tcp");
