using MultiRegion.Components.Addons.LoadBalancerController;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Ingress;

/// <summary>
/// What every network load balancer of a region that leads to pods is made of: a security group that lets callers in and
/// packets out to the pods and nothing else, the pods' target group, and listeners. No component of its own: the parts
/// are children of the component that uses them, so that they keep their URNs.
/// </summary>
internal sealed class PodBalancer
{
    // Two checks ten seconds apart take a dead pod out before a client retries a third time.
    internal const int HealthCheckSeconds = 10;
    internal const int HealthCheckThreshold = 2;

    // Requests in flight take a few seconds; a pod that leaves need not wait for the default five minutes.
    internal const int DrainSeconds = 30;

    private readonly PodBalancerArgs args;
    private readonly Resource parent;
    private readonly Aws.Ec2.SecurityGroup group;

    /// <summary>Declares the security group.</summary>
    /// <param name="args">What the parts share.</param>
    /// <param name="parent">The component that uses them.</param>
    internal PodBalancer(PodBalancerArgs args, Resource parent)
    {
        (this.args, this.parent) = (args, parent);
        group = new(args.Name, new()
        {
            VpcId = args.VpcId,
            Description = $"The {args.What}",
            Tags = Named(args.Name),
        }, Child());
    }

    /// <summary>Lets a block in on a port.</summary>
    internal void Admit(string rule, string description, string block, PodPort port) =>
        _ = new Aws.Vpc.SecurityGroupIngressRule(rule, new()
        {
            SecurityGroupId = group.Id,
            Description = description,
            CidrIpv4 = block,
            IpProtocol = port.Protocol,
            FromPort = port.Number,
            ToPort = port.Number,
        }, Child());

    /// <summary>Opens the way to the pods on a port, on both sides. By group, which holds although pods see their callers' addresses.</summary>
    /// <param name="outward">The name of the rule out of the load balancer.</param>
    /// <param name="inward">The name of the rule into the pods.</param>
    /// <param name="pods">What the pods are, for instance <c>gateway</c>.</param>
    /// <param name="port">The port.</param>
    /// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html"/>
    internal void Reach(string outward, string inward, string pods, PodPort port)
    {
        _ = new Aws.Vpc.SecurityGroupEgressRule(outward, new()
        {
            SecurityGroupId = group.Id,
            Description = $"To the {pods}",
            ReferencedSecurityGroupId = args.ClusterSecurityGroupId,
            IpProtocol = port.Protocol,
            FromPort = port.Number,
            ToPort = port.Number,
        }, Child());
        _ = new Aws.Vpc.SecurityGroupIngressRule(inward, new()
        {
            SecurityGroupId = args.ClusterSecurityGroupId,
            Description = $"From the {args.What}",
            ReferencedSecurityGroupId = group.Id,
            IpProtocol = port.Protocol,
            FromPort = port.Number,
            ToPort = port.Number,
        }, Child());
    }

    /// <summary>Declares the load balancer: where it stands is the caller's, the rest is alike for all.</summary>
    internal Aws.LB.LoadBalancer Balance(Aws.LB.LoadBalancerArgs placed, CustomResourceOptions options)
    {
        placed.LoadBalancerType = "network";
        placed.SecurityGroups = group.Id;
        placed.EnableCrossZoneLoadBalancing = true; // a zone without a pod still serves its callers
        placed.EnableZonalShift = true;
        placed.Tags = Named(args.Name);
        options.Parent = parent;
        return new(args.Name, placed, options);
    }

    /// <summary>Declares the pods' target group: what they speak is the caller's, the rest is alike for all.</summary>
    internal Aws.LB.TargetGroup Targets(string name, Aws.LB.TargetGroupArgs spoken, Aws.LB.Inputs.TargetGroupHealthCheckArgs check)
    {
        check.Interval = HealthCheckSeconds;
        check.HealthyThreshold = HealthCheckThreshold;
        check.UnhealthyThreshold = HealthCheckThreshold;
        spoken.VpcId = args.VpcId;
        spoken.TargetType = "ip";
        spoken.DeregistrationDelay = DrainSeconds;
        spoken.HealthCheck = check;
        spoken.Tags = new()
        {
            ["Name"] = name,
            [LoadBalancerControllerAddon.BindingTag] = args.ClusterName,
            ["eks:eks-cluster-name"] = args.ClusterName, // EKS Auto Mode registers with groups that carry it
        };
        return new(name, spoken, Child());
    }

    /// <summary>Declares a listener that hands everything to the pods.</summary>
    internal void Listen(string name, Aws.LB.LoadBalancer balancer, Aws.LB.TargetGroup targets, Aws.LB.ListenerArgs spoken)
    {
        spoken.LoadBalancerArn = balancer.Arn;
        spoken.DefaultActions = new Aws.LB.Inputs.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn };
        _ = new Aws.LB.Listener(name, spoken, Child());
    }

    private static InputMap<string> Named(string name) => new() { ["Name"] = name };

    private CustomResourceOptions Child() => new() { Parent = parent };
}
