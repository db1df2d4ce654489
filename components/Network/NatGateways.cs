using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>The NAT gateways of a network in the chosen mode, and which one serves which zone.</summary>
internal sealed class NatGateways
{
    private readonly Func<string, Output<string>> gatewayFor;

    internal NatGateways(
        string name,
        NatMode mode,
        ImmutableSortedDictionary<string, NatAddress> given,
        Aws.Ec2.Vpc vpc,
        ImmutableSortedDictionary<string, Aws.Ec2.Subnet> publicSubnets,
        Resource parent)
    {
        if (mode is NatMode.Regional)
        {
            var shape = new Aws.Ec2.NatGatewayArgs
            {
                VpcId = vpc.Id,
                AvailabilityMode = "regional",
                ConnectivityType = "public",
                Tags = new() { ["Name"] = name },
            };
            foreach (var (zone, address) in given)
                shape.AvailabilityZoneAddresses.Add(new Aws.Ec2.Inputs.NatGatewayAvailabilityZoneAddressArgs { AvailabilityZoneId = zone, AllocationIds = address.Allocation });
            var gateway = new Aws.Ec2.NatGateway(name, shape, new() { Parent = parent });
            gatewayFor = _ => gateway.Id;
            Addresses = given.ToImmutableSortedDictionary(address => address.Key, address => Output.Create(address.Value.Address.ToString()));
            return;
        }

        var zones = mode is NatMode.Single ? publicSubnets.Keys.Take(1) : publicSubnets.Keys;
        var addresses = zones.ToImmutableSortedDictionary(zone => zone, zone => AddressOf(name, zone, given, parent));
        var gateways = addresses.ToImmutableSortedDictionary(address => address.Key, address => new Aws.Ec2.NatGateway($"{name}-{address.Key}", new()
        {
            SubnetId = publicSubnets[address.Key].Id,
            AllocationId = address.Value.Allocation,
            Tags = new() { ["Name"] = $"{name}-{address.Key}" },
        }, new() { Parent = parent }));

        gatewayFor = zone => gateways.GetValueOrDefault(zone, gateways.Values.First()).Id;
        Addresses = addresses.ToImmutableSortedDictionary(address => address.Key, address => address.Value.Address);
    }

    /// <summary>The public addresses by zone; empty for a regional gateway whose addresses AWS chooses.</summary>
    internal ImmutableSortedDictionary<string, Output<string>> Addresses { get; }

    /// <summary>The gateway that a zone's private subnet uses.</summary>
    internal Output<string> GatewayFor(string zone) => gatewayFor(zone);

    private static (Output<string> Allocation, Output<string> Address) AddressOf(
        string name, string zone, ImmutableSortedDictionary<string, NatAddress> given, Resource parent)
    {
        if (given.TryGetValue(zone, out var own))
            return (Output.Create(own.Allocation), Output.Create(own.Address.ToString()));

        var address = new Aws.Ec2.Eip($"{name}-nat-{zone}", new()
        {
            Domain = "vpc",
            Tags = new() { ["Name"] = $"{name}-nat-{zone}" },
        }, new() { Parent = parent });
        return (address.AllocationId, address.PublicIp);
    }
}
