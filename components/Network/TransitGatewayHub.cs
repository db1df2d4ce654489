using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>
/// One region's Transit Gateway with its VPC attached, associated and propagated by name: the default tables are off,
/// so that nothing is routed that a reader cannot see in the plan.
/// </summary>
public sealed class TransitGatewayHub : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:network:TransitGatewayHub";

    // Transit Gateway flow logs exist with one-minute records only.
    private const int FlowLogSeconds = 60;

    private const string Disabled = "disable";

    /// <summary>Declares the hub.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">What it connects.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public TransitGatewayHub(string name, TransitGatewayHubArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        InputMap<string> tags = new() { ["Name"] = name };

        var gateway = new Aws.Ec2TransitGateway.TransitGateway(name, new()
        {
            Description = $"Hub of {name}",
            AmazonSideAsn = args.Asn,
            AutoAcceptSharedAttachments = Disabled,
            DefaultRouteTableAssociation = Disabled,
            DefaultRouteTablePropagation = Disabled,
            DnsSupport = "enable",
            Tags = tags,
        }, new() { Parent = this, Protect = true, RetainOnDelete = true });

        var attachment = new Aws.Ec2TransitGateway.VpcAttachment(name, new()
        {
            TransitGatewayId = gateway.Id,
            VpcId = args.VpcId,
            SubnetIds = args.SubnetIds.Values.ToList(),
            DnsSupport = "enable",
            TransitGatewayDefaultRouteTableAssociation = false,
            TransitGatewayDefaultRouteTablePropagation = false,
            Tags = tags,
        }, Child());

        var table = new Aws.Ec2TransitGateway.RouteTable(name, new() { TransitGatewayId = gateway.Id, Tags = tags }, Child());
        _ = new Aws.Ec2TransitGateway.RouteTableAssociation(name, new()
        {
            TransitGatewayAttachmentId = attachment.Id,
            TransitGatewayRouteTableId = table.Id,
        }, Child());
        _ = new Aws.Ec2TransitGateway.RouteTablePropagation(name, new()
        {
            TransitGatewayAttachmentId = attachment.Id,
            TransitGatewayRouteTableId = table.Id,
        }, Child());
        _ = new Aws.Ec2.FlowLog($"{name}-transit", new()
        {
            TransitGatewayId = gateway.Id,
            MaxAggregationInterval = FlowLogSeconds,
            LogDestination = args.FlowLogs.GroupArn,
            IamRoleArn = args.FlowLogs.RoleArn,
            Tags = new() { ["Name"] = $"{name}-transit" },
        }, Child());

        TransitGatewayId = gateway.Id;
        RouteTableId = table.Id;
        AttachmentId = attachment.Id;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["transitGatewayId"] = TransitGatewayId,
            ["routeTableId"] = RouteTableId,
            ["attachmentId"] = AttachmentId,
        });
    }

    /// <summary>The gateway.</summary>
    public Output<string> TransitGatewayId { get; }

    /// <summary>The gateway's one route table.</summary>
    public Output<string> RouteTableId { get; }

    /// <summary>The VPC's attachment.</summary>
    public Output<string> AttachmentId { get; }

    private CustomResourceOptions Child() => new() { Parent = this };
}
