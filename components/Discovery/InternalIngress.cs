using MultiRegion.Components.Ingress;
using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Discovery;

/// <summary>
/// The way into a region's gateway for the other regions' clusters, and for its own callers: a load balancer without a
/// public address, reached within the VPC and over the Transit Gateway.
/// </summary>
public sealed class InternalIngress : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:discovery:InternalIngress";

    /// <summary>Declares the load balancer, its certificate, and its place before the gateway.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public InternalIngress(string name, InternalIngressArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var domain = InternalDomain.Of(args.Zone);
        var certificate = new RegionCertificate($"{name}-internal", $"{args.Region}.{domain}", domain, args.ZoneId, new() { Parent = this });

        var parts = new PodBalancer(new()
        {
            Name = $"{name}-internal",
            What = "internal load balancer",
            ClusterName = args.ClusterName,
            VpcId = args.VpcId,
            ClusterSecurityGroupId = args.ClusterSecurityGroupId,
        }, this);
        foreach (var caller in args.Callers)
        {
            // By block: a group of another region cannot be referred to over a peering.
            parts.Admit($"{name}-internal-{caller.ToString().Replace('/', '-')}", "HTTPS from a cluster", $"{caller}", new("tcp", RegionLoadBalancer.Https));
        }

        parts.Reach($"{name}-internal-gateway", $"{name}-gateway-internal", "gateway", new("tcp", GatewayContract.PodPort));
        var loadBalancer = parts.Balance(
            new()
            {
                Internal = true,
                Subnets = args.PrivateSubnetIds.Values.ToList(),
                EnableDeletionProtection = true,
            },
            new() { Protect = true });
        var targets = parts.Targets(
            $"{name}-internal",
            new()
            {
                Protocol = "TCP", // TLS ends at the load balancer
                Port = GatewayContract.PodPort,
                // The gateway needs no caller's address, and keeping it would ask for the same way back through every node.
                PreserveClientIp = "false",
            },
            new() { Protocol = "TCP" });
        parts.Listen($"{name}-internal", loadBalancer, targets, new()
        {
            Port = RegionLoadBalancer.Https,
            Protocol = "TLS",
            SslPolicy = RegionLoadBalancer.TlsPolicy,
            CertificateArn = certificate.Arn,
        });
        _ = new CustomResource($"{name}-{GatewayContract.Service}-internal", new TargetGroupBindingArgs(args.Compute)
        {
            Metadata = new Meta.ObjectMetaArgs { Name = $"{GatewayContract.Service}-internal", Namespace = GatewayContract.Namespace },
            Spec = new TargetGroupBindingSpecArgs
            {
                TargetGroupArn = targets.Arn,
                TargetType = "ip",
                ServiceRef = new BoundServiceArgs { Name = GatewayContract.Service, Port = GatewayContract.ServicePort },
            },
        }, new() { Parent = this, DependsOn = args.Controllers });

        DnsName = loadBalancer.DnsName;
        HostedZoneId = loadBalancer.ZoneId;
        ArnSuffix = loadBalancer.ArnSuffix;
        TargetGroupSuffix = targets.ArnSuffix;
        RegisterOutputs(new Dictionary<string, object?> { ["dnsName"] = DnsName });
    }

    /// <summary>The name AWS gave it.</summary>
    public Output<string> DnsName { get; }

    /// <summary>The hosted zone of that name, for alias records.</summary>
    public Output<string> HostedZoneId { get; }

    /// <summary>The part of its ARN that metrics are named by.</summary>
    public Output<string> ArnSuffix { get; }

    /// <summary>The part of its target group's ARN that metrics are named by.</summary>
    public Output<string> TargetGroupSuffix { get; }
}
