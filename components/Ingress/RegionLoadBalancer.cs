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

    private const string Anyone = "0.0.0.0/0";

    /// <summary>Declares the load balancer, its certificate and its name.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public RegionLoadBalancer(string name, RegionLoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var certificate = new RegionCertificate(name, args.Domain, args.Zone, args.ZoneId, new() { Parent = this });

        // The world reaches the load balancer, and the load balancer reaches the gateway's pods; nothing else.
        var parts = new PodBalancer(new()
        {
            Name = $"{name}-ingress",
            What = "public load balancer",
            ClusterName = args.ClusterName,
            VpcId = args.VpcId,
            ClusterSecurityGroupId = args.ClusterSecurityGroupId,
        }, this);
        parts.Admit($"{name}-ingress-https", "HTTPS from anyone", Anyone, new("tcp", Https));
        parts.Reach($"{name}-ingress-gateway", $"{name}-gateway-ingress", "gateway", new("tcp", GatewayContract.PodPort));
        var loadBalancer = parts.Balance(
            new()
            {
                Internal = false,
                Subnets = args.PublicSubnetIds.Values.ToList(),
                EnableDeletionProtection = true,
            },
            new() { Protect = true });
        var targets = parts.Targets(
            $"{name}-gateway",
            new() { Protocol = "TCP", Port = GatewayContract.PodPort }, // TLS ends at the load balancer
            new() { Protocol = "TCP" });
        parts.Listen($"{name}-https", loadBalancer, targets, new()
        {
            Port = Https,
            Protocol = "TLS",
            SslPolicy = TlsPolicy,
            CertificateArn = certificate.Arn,
        });

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
        }, new() { Parent = this });

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
}
