using MultiRegion.Components.Addons.LoadBalancerController;
using MultiRegion.Components.Ingress;
using Pulumi;
using Aws = Pulumi.Aws;
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

    private readonly string name;
    private readonly InternalIngressArgs args;

    /// <summary>Declares the load balancer, its certificate, and its place before the gateway.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public InternalIngress(string name, InternalIngressArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var domain = InternalDomain.Of(args.Zone);
        var certificate = new RegionCertificate($"{name}-internal", $"{args.Region}.{domain}", domain, args.ZoneId, new() { Parent = this });

        var loadBalancer = new Aws.LB.LoadBalancer($"{name}-internal", new()
        {
            LoadBalancerType = "network",
            Internal = true,
            Subnets = args.PrivateSubnetIds.Values.ToList(),
            SecurityGroups = SecurityGroup().Id,
            EnableCrossZoneLoadBalancing = true, // a zone without a gateway pod still serves its callers
            EnableZonalShift = true,
            EnableDeletionProtection = true,
            Tags = new() { ["Name"] = $"{name}-internal" },
        }, new() { Parent = this, Protect = true });
        var targets = Targets();
        _ = new Aws.LB.Listener($"{name}-internal", new()
        {
            LoadBalancerArn = loadBalancer.Arn,
            Port = RegionLoadBalancer.Https,
            Protocol = "TLS",
            SslPolicy = RegionLoadBalancer.TlsPolicy,
            CertificateArn = certificate.Arn,
            DefaultActions = new Aws.LB.Inputs.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn },
        }, Child());
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

    private CustomResourceOptions Child() => new() { Parent = this };

    private Aws.LB.TargetGroup Targets() => new($"{name}-internal", new()
    {
        VpcId = args.VpcId,
        TargetType = "ip",
        Protocol = "TCP", // TLS ends at the load balancer
        Port = GatewayContract.PodPort,
        // Pods of another VPC's caller would otherwise see the caller's address and answer around the load balancer.
        PreserveClientIp = "false",
        DeregistrationDelay = RegionLoadBalancer.DrainSeconds,
        HealthCheck = new Aws.LB.Inputs.TargetGroupHealthCheckArgs
        {
            Protocol = "TCP",
            Interval = RegionLoadBalancer.HealthCheckSeconds,
            HealthyThreshold = RegionLoadBalancer.HealthCheckThreshold,
            UnhealthyThreshold = RegionLoadBalancer.HealthCheckThreshold,
        },
        Tags = new()
        {
            ["Name"] = $"{name}-internal",
            [LoadBalancerControllerAddon.BindingTag] = args.ClusterName,
            ["eks:eks-cluster-name"] = args.ClusterName, // EKS Auto Mode registers with groups that carry it
        },
    }, Child());

    private Aws.Ec2.SecurityGroup SecurityGroup()
    {
        var group = new Aws.Ec2.SecurityGroup($"{name}-internal", new()
        {
            VpcId = args.VpcId,
            Description = "The internal load balancer",
            Tags = new() { ["Name"] = $"{name}-internal" },
        }, Child());
        foreach (var caller in args.Callers)
        {
            // By block: a group of another region cannot be referred to over a peering.
            _ = new Aws.Vpc.SecurityGroupIngressRule($"{name}-internal-{caller.ToString().Replace('/', '-')}", new()
            {
                SecurityGroupId = group.Id,
                Description = "HTTPS from a cluster",
                CidrIpv4 = caller.ToString(),
                IpProtocol = "tcp",
                FromPort = RegionLoadBalancer.Https,
                ToPort = RegionLoadBalancer.Https,
            }, Child());
        }

        _ = new Aws.Vpc.SecurityGroupEgressRule($"{name}-internal-gateway", new()
        {
            SecurityGroupId = group.Id,
            Description = "To the gateway",
            ReferencedSecurityGroupId = args.ClusterSecurityGroupId,
            IpProtocol = "tcp",
            FromPort = GatewayContract.PodPort,
            ToPort = GatewayContract.PodPort,
        }, Child());
        _ = new Aws.Vpc.SecurityGroupIngressRule($"{name}-gateway-internal", new()
        {
            SecurityGroupId = args.ClusterSecurityGroupId,
            Description = "From the internal load balancer",
            ReferencedSecurityGroupId = group.Id,
            IpProtocol = "tcp",
            FromPort = GatewayContract.PodPort,
            ToPort = GatewayContract.PodPort,
        }, Child());
        return group;
    }
}
