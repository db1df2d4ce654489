using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>The NAT gateways of a network in the chosen mode, and which one serves which zone.</summary>
internal sealed class NatGateways
{
    private readonly Func<string, Output<string>> gatewayFor;

    internal NatGateways(
        string name, NatMode mode, Aws.Ec2.Vpc vpc, ImmutableSortedDictionary<string, Aws.Ec2.Subnet> publicSubnets, Resource parent)
    {
        if (mode is NatMode.Regional)
        {
            var gateway = new Aws.Ec2.NatGateway(name, new()
            {
                VpcId = vpc.Id,
                AvailabilityMode = "regional",
                ConnectivityType = "public",
                Tags = new() { ["Name"] = name },
            }, new() { Parent = parent });
            gatewayFor = _ => gateway.Id;
            Addresses = ImmutableSortedDictionary<string, Output<string>>.Empty;
            return;
        }

        var zones = mode is NatMode.Single ? publicSubnets.Keys.Take(1) : publicSubnets.Keys;
        var addresses = zones.ToImmutableSortedDictionary(zone => zone, zone => new Aws.Ec2.Eip($"{name}-nat-{zone}", new()
        {
            Domain = "vpc",
            Tags = new() { ["Name"] = $"{name}-nat-{zone}" },
        }, new() { Parent = parent }));
        var gateways = addresses.ToImmutableSortedDictionary(address => address.Key, address => new Aws.Ec2.NatGateway($"{name}-{address.Key}", new()
        {
            SubnetId = publicSubnets[address.Key].Id,
            AllocationId = address.Value.AllocationId,
            Tags = new() { ["Name"] = $"{name}-{address.Key}" },
        }, new() { Parent = parent }));

        gatewayFor = zone => gateways.GetValueOrDefault(zone, gateways.Values.First()).Id;
        Addresses = addresses.ToImmutableSortedDictionary(address => address.Key, address => address.Value.PublicIp);
    }

    /// <summary>The public addresses by zone; empty for a regional gateway.</summary>
    internal ImmutableSortedDictionary<string, Output<string>> Addresses { get; }

    /// <summary>The gateway that a zone's private subnet uses.</summary>
    internal Output<string> GatewayFor(string zone) => gatewayFor(zone);
}
