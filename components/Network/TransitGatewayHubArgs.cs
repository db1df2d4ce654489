using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Network;

/// <summary>What a <see cref="TransitGatewayHub"/> is made of.</summary>
public sealed record TransitGatewayHubArgs
{
    /// <summary>The private autonomous system number of the Amazon side, 64512 to 65534, another one in each region.</summary>
    public required int Asn { get; init; }

    /// <summary>The region's VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The subnets that are the attachment's own, by zone.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> SubnetIds { get; init; }

    /// <summary>Where the gateway reports its flows.</summary>
    public required FlowLogs FlowLogs { get; init; }
}
