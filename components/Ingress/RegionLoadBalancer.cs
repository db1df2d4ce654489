using MultiRegion.Components.Addons.LoadBalancerController;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Ingress;

/// <summary>
/// The public way into a region: one network load balancer under the regional name. The stack owns it, so it outlives
/// clusters and controllers, and what points at it from outside never changes.
/// </summary>
public sealed class RegionLoadBalancer : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:ingress:RegionLoadBalancer";

    internal const int Https = 443;

    // TLS 1.2 with forward secrecy and 1.3.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
    internal const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    // Two checks ten seconds apart take a dead pod out before a client retries a third time.
    internal const int HealthCheckSeconds = 10;
    internal const int HealthCheckThreshold = 2;

    // Requests in flight take a few seconds; a pod that leaves need not wait for the default five minutes.
    internal const int DrainSeconds = 30;

    private const string Anyone = "0.0.0.0/0";

    private readonly string name;
    private readonly RegionLoadBalancerArgs args;

    /// <summary>Declares the load balancer, its certificate and its name.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public RegionLoadBalancer(string name, RegionLoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var certificate = new RegionCertificate(name, args.Domain, args.Zone, args.ZoneId, new() { Parent = this });

        var loadBalancer = new Aws.LB.LoadBalancer($"{name}-ingress", new()
        {
            LoadBalancerType = "network",
            Internal = false,
            Subnets = args.PublicSubnetIds.Values.ToList(),
            SecurityGroups = SecurityGroup().Id,
            EnableCrossZoneLoadBalancing = true, // a zone without a gateway pod still serves its clients
            EnableZonalShift = true,
            EnableDeletionProtection = true,
            Tags = new() { ["Name"] = $"{name}-ingress" },
        }, new() { Parent = this, Protect = true });
        var targets = Targets();
        _ = new Aws.LB.Listener($"{name}-https", new()
        {
            LoadBalancerArn = loadBalancer.Arn,
            Port = Https,
            Protocol = "TLS",
            SslPolicy = TlsPolicy,
            CertificateArn = certificate.Arn,
            DefaultActions = new Aws.LB.Inputs.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn },
        }, Child());

        _ = new Aws.Route53.Record(name, new()
        {
            ZoneId = args.ZoneId,
            Name = args.Domain,
            Type = "A",
            Aliases = new Aws.Route53.Inputs.RecordAliasArgs
            {
                Name = loadBalancer.DnsName,
                ZoneId = loadBalancer.ZoneId,
                EvaluateTargetHealth = true,
            },
        }, Child());

        TargetGroupArn = targets.Arn;
        TargetGroupSuffix = targets.ArnSuffix;
        DnsName = loadBalancer.DnsName;
        HostedZoneId = loadBalancer.ZoneId;
        Arn = loadBalancer.Arn;
        ArnSuffix = loadBalancer.ArnSuffix;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn, ["dnsName"] = DnsName, ["targetGroupArn"] = TargetGroupArn });
    }

    /// <summary>The load balancer's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The part of it that metrics are named by.</summary>
    public Output<string> ArnSuffix { get; }

    /// <summary>The name AWS gave it.</summary>
    public Output<string> DnsName { get; }

    /// <summary>The hosted zone of that name, for alias records.</summary>
    public Output<string> HostedZoneId { get; }

    /// <summary>The group that pods register with.</summary>
    public Output<string> TargetGroupArn { get; }

    /// <summary>The part of it that metrics are named by.</summary>
    public Output<string> TargetGroupSuffix { get; }

    private CustomResourceOptions Child() => new() { Parent = this };

    private Aws.LB.TargetGroup Targets() => new($"{name}-gateway", new()
    {
        VpcId = args.VpcId,
        TargetType = "ip",
        Protocol = "TCP", // TLS ends at the load balancer
        Port = GatewayContract.PodPort,
        DeregistrationDelay = DrainSeconds,
        HealthCheck = new Aws.LB.Inputs.TargetGroupHealthCheckArgs
        {
            Protocol = "TCP",
            Interval = HealthCheckSeconds,
            HealthyThreshold = HealthCheckThreshold,
            UnhealthyThreshold = HealthCheckThreshold,
        },
        Tags = new()
        {
            ["Name"] = $"{name}-gateway",
            [LoadBalancerControllerAddon.BindingTag] = args.ClusterName,
            ["eks:eks-cluster-name"] = args.ClusterName, // EKS Auto Mode registers with groups that carry it
        },
    }, Child());

    // The world reaches the load balancer, and the load balancer reaches the gateway's pods; nothing else.
    private Aws.Ec2.SecurityGroup SecurityGroup()
    {
        var group = new Aws.Ec2.SecurityGroup($"{name}-ingress", new()
        {
            VpcId = args.VpcId,
            Description = "The public load balancer",
            Tags = new() { ["Name"] = $"{name}-ingress" },
        }, Child());
        _ = new Aws.Vpc.SecurityGroupIngressRule($"{name}-ingress-https", new()
        {
            SecurityGroupId = group.Id,
            Description = "HTTPS from anyone",
            CidrIpv4 = Anyone,
            IpProtocol = "tcp",
            FromPort = Https,
            ToPort = Https,
        }, Child());
        _ = new Aws.Vpc.SecurityGroupEgressRule($"{name}-ingress-gateway", new()
        {
            SecurityGroupId = group.Id,
            Description = "To the gateway",
            ReferencedSecurityGroupId = args.ClusterSecurityGroupId,
            IpProtocol = "tcp",
            FromPort = GatewayContract.PodPort,
            ToPort = GatewayContract.PodPort,
        }, Child());
        _ = new Aws.Vpc.SecurityGroupIngressRule($"{name}-gateway-ingress", new()
        {
            SecurityGroupId = args.ClusterSecurityGroupId,
            Description = "From the public load balancer",
            ReferencedSecurityGroupId = group.Id,
            IpProtocol = "tcp",
            FromPort = GatewayContract.PodPort,
            ToPort = GatewayContract.PodPort,
        }, Child());
        return group;
    }
}
