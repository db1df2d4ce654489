using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>
/// The road between two regions: hubs peered and accepted, the peering associated with each hub's table, static routes
/// both ways (nothing propagates over a peering), and the routes that lead there from private and database subnets.
/// </summary>
/// <remarks>
/// Each step waits for the one before it on both sides, so the road opens complete and closes in reverse: VPC routes,
/// hub routes, associations, accepter, requester. Deleting the accepter deletes the peering itself, and what is made
/// before acceptance is refused with <c>IncorrectState</c>, on the requester's side too.
/// </remarks>
public sealed class TransitGatewayPeering : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:network:TransitGatewayPeering";

    // Two regions' control planes agree on every step: minutes on a good day, and this is built for the other days.
    internal static readonly TimeSpan CreateTimeout = TimeSpan.FromMinutes(30);
    internal static readonly TimeSpan DeleteTimeout = TimeSpan.FromMinutes(30);

    /// <summary>Declares the peering and everything that makes it carry packets.</summary>
    /// <param name="name">The pair, <see cref="PeeringPair.Name"/>.</param>
    /// <param name="args">The two sides.</param>
    /// <param name="options">Options; the providers come with the sides, as one region's would be the wrong one for half of this.</param>
    /// <exception cref="ArgumentException">Both sides are the same region.</exception>
    public TransitGatewayPeering(string name, TransitGatewayPeeringArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var (one, other) = (args.One, args.Other);
        var (requester, accepter) = PeeringPair.Between(one.Region, other.Region).Requester == one.Region ? (one, other) : (other, one);

        var attachment = new Aws.Ec2TransitGateway.PeeringAttachment(name, new()
        {
            TransitGatewayId = requester.TransitGatewayId,
            PeerTransitGatewayId = accepter.TransitGatewayId,
            PeerRegion = accepter.Region,
            Tags = new() { ["Name"] = name },
        }, On(requester));
        var acceptance = new Aws.Ec2TransitGateway.PeeringAttachmentAccepter(name, new()
        {
            TransitGatewayAttachmentId = attachment.Id,
            Tags = new() { ["Name"] = name },
        }, On(accepter));

        (PeeringSide Here, PeeringSide There)[] ways = [(requester, accepter), (accepter, requester)];

        // Unassociated, a side would drop what arrives over the peering without a word.
        var associations = ways.Select(Resource (way) => new Aws.Ec2TransitGateway.RouteTableAssociation($"{name}-{way.Here.Region}", new()
        {
            TransitGatewayAttachmentId = attachment.Id,
            TransitGatewayRouteTableId = way.Here.HubRouteTableId,
        }, On(way.Here, acceptance))).ToArray();

        var hubRoutes = ways.Select(Resource (way) => new Aws.Ec2TransitGateway.Route($"{name}-{way.Here.Region}", new()
        {
            TransitGatewayRouteTableId = way.Here.HubRouteTableId,
            TransitGatewayAttachmentId = attachment.Id,
            DestinationCidrBlock = way.There.Cidr,
        }, On(way.Here, [acceptance, .. associations]))).ToArray();

        foreach (var (here, there) in ways)
        {
            foreach (var (tier, table) in here.RouteTables)
            {
                _ = new Aws.Ec2.Route($"{name}-{here.Region}-{tier}", new()
                {
                    RouteTableId = table,
                    TransitGatewayId = here.TransitGatewayId,
                    DestinationCidrBlock = there.Cidr,
                }, On(here, [acceptance, .. hubRoutes]));
            }
        }

        AttachmentId = acceptance.TransitGatewayAttachmentId;
        RegisterOutputs(new Dictionary<string, object?> { ["attachmentId"] = AttachmentId });
    }

    /// <summary>The peering's attachment, the same on both sides, once it is accepted.</summary>
    public Output<string> AttachmentId { get; }

    private CustomResourceOptions On(PeeringSide side, params Resource[] after) => new()
    {
        Parent = this,
        Provider = side.Provider,
        DependsOn = after,
        CustomTimeouts = new() { Create = CreateTimeout, Delete = DeleteTimeout },
    };
}
