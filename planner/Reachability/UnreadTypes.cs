using System.Collections.Immutable;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Reachability;

/// <summary>Planned resources of the network packages that nobody here interprets: each type is said once.</summary>
internal static class UnreadTypes
{
    private static readonly ImmutableArray<string> NetworkModules =
        ["aws:ec2/", "aws:ec2transitgateway/", "aws:vpc/", "aws:networkfirewall/", "aws:networkmanager/", "aws:directconnect/"];

    private static readonly ImmutableHashSet<string> Read =
    [
        VpcLayer.VpcType, VpcLayer.SubnetType, VpcLayer.TableType, VpcLayer.AssociationType, VpcLayer.RouteType, VpcLayer.NatType, VpcLayer.AddressType, VpcLayer.InternetGatewayType,
        HubLayer.HubType, HubLayer.VpcAttachmentType, HubLayer.PeeringType, HubLayer.AccepterType, HubLayer.TableType, HubLayer.AssociationType,
        HubLayer.PropagationType, HubLayer.RouteType,
        SecurityLayer.GroupType, SecurityLayer.IngressType, SecurityLayer.EgressType, Places.EndpointType,
        "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation",
        "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
        "aws:ec2/networkAcl:NetworkAcl", // read as a doubt on every path of its VPC
        "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl",
        "aws:ec2/securityGroupRule:SecurityGroupRule",
        "aws:ec2/launchTemplate:LaunchTemplate",
    ];

    // They move no packet and stop none.
    private static readonly ImmutableHashSet<string> Silent =
    [
        "aws:ec2/capacityReservation:CapacityReservation",
        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", // closed, and guards nothing that is asked about
        "aws:ec2/flowLog:FlowLog",
        "aws:ec2/keyPair:KeyPair",
        "aws:ec2/managedPrefixList:ManagedPrefixList", // what uses one is reported where it is used
        "aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry",
        "aws:ec2/placementGroup:PlacementGroup",
        "aws:ec2/subnetCidrReservation:SubnetCidrReservation",
        "aws:ec2/tag:Tag",
        "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
    ];

    /// <summary>A finding per type.</summary>
    public static IEnumerable<Finding> In(SystemPlan plan) =>
        plan.Resources
            .Where(resource => NetworkModules.Any(module => resource.Type.StartsWith(module, StringComparison.Ordinal)))
            .Where(resource => !Read.Contains(resource.Type) && !Silent.Contains(resource.Type))
            .GroupBy(resource => resource.Type)
            .Select(same => Finding.NotModelled(
                same.First(), $"{TypeNames.Shorten(same.Key)} is not interpreted: {string.Join(", ", same.Select(resource => resource.Name))}"));
}
