namespace MultiRegion.Tests.Infra;

/// <summary>The types of resource that each stack is known to declare with the tests' configuration; any other one fails a test.</summary>
internal static class StackTypes
{
    /// <summary>Of a region stack.</summary>
    internal static readonly string[] Region =
    [
        "aws:cloudwatch/logGroup:LogGroup",
        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        "aws:ec2/eip:Eip",
        "aws:ec2/flowLog:FlowLog",
        "aws:ec2/internetGateway:InternetGateway",
        "aws:ec2/launchTemplate:LaunchTemplate",
        "aws:ec2/natGateway:NatGateway",
        "aws:ec2/route:Route",
        "aws:ec2/routeTable:RouteTable",
        "aws:ec2/routeTableAssociation:RouteTableAssociation",
        "aws:ec2/securityGroup:SecurityGroup",
        "aws:ec2/subnet:Subnet",
        "aws:ec2/vpc:Vpc",
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        "aws:ec2transitgateway/routeTable:RouteTable",
        "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation",
        "aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation",
        "aws:ec2transitgateway/transitGateway:TransitGateway",
        "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
        "aws:eks/nodeGroup:NodeGroup",
        "aws:iam/role:Role",
        "aws:iam/rolePolicy:RolePolicy",
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "aws:kms/alias:Alias",
        "aws:kms/key:Key",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "eks:index:Cluster",
        "multi-region:cluster:EksCluster",
        "multi-region:cluster:SystemNodes",
        "multi-region:encryption:EncryptionKey",
        "multi-region:network:FlowLogs",
        "multi-region:network:RegionAccess",
        "multi-region:network:RegionNetwork",
        "multi-region:network:TransitGatewayHub",
        "pulumi:providers:aws",
        "pulumi:providers:kubernetes",
    ];

    /// <summary>Of the global stack.</summary>
    internal static readonly string[] Global =
    [
        "aws:ec2/route:Route",
        "aws:ec2transitgateway/peeringAttachment:PeeringAttachment",
        "aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter",
        "aws:ec2transitgateway/route:Route",
        "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation",
        "multi-region:network:TransitGatewayPeering",
        "pulumi:providers:aws",
        "pulumi:pulumi:StackReference",
    ];
}
