using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>Guard rail: databases and nodes have no way from the Internet to them.</summary>
internal sealed class ExposureCheck : RuleCheck
{
    private const string SubnetType = "aws:ec2/subnet:Subnet";
    private const string GatewayType = "aws:ec2/internetGateway:InternetGateway";
    private const string RouteType = "aws:ec2/route:Route";
    private const string AssociationType = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private const string IngressType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string BalancerType = "aws:lb/loadBalancer:LoadBalancer";

    private static readonly string[] Sources = ["cidrIpv4", "cidrIpv6"];

    private static readonly string[] Everywhere = ["0.0.0.0/0", "::/0"];

    /// <summary>What must stand in private subnets, and the input that says in which it does.</summary>
    private static readonly (string Type, string Subnets, string What)[] Private =
    [
        ("aws:rds/subnetGroup:SubnetGroup", "subnetIds", "database"),
        ("aws:eks/nodeGroup:NodeGroup", "subnetIds", "node"),
        ("aws:autoscaling/group:Group", "vpcZoneIdentifiers", "node"),
    ];

    /// <inheritdoc/>
    public override string Name => "no-public-access";

    /// <inheritdoc/>
    public override string Why => "Databases and nodes are reached through load balancers and private networks only.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes)
    {
        var isPublic = PublicSubnets(plan);
        var entrances = Entrances(plan);
        return
            from resource in plan.Resources
            from problem in InPublicSubnets(plan, resource, isPublic).Concat(WithPublicAddress(resource)).Concat(OpenToAll(plan, resource, entrances))
            select Finding(plan, resource, problem);
    }

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan) =>
        $"{Wording.Count(Private.Sum(kind => plan.OfType(kind.Type).Count()), "group")} of databases and nodes in private subnets, {Wording.Count(plan.OfType(IngressType).Count(), "way")} in looked at";

    private static IEnumerable<string> InPublicSubnets(SystemPlan plan, PlannedResource resource, HashSet<PlannedResource> isPublic) =>
        from kind in Private
        where kind.Type == resource.Type
        from subnet in Subnets(plan, resource, kind.Subnets)
        where isPublic.Contains(subnet)
        select $"{subnet.Name} is a public subnet: a {kind.What} there has a way from the Internet";

    private static IEnumerable<PlannedResource> Subnets(SystemPlan plan, PlannedResource resource, string input) =>
        resource.Inputs[input] is { } subnets
            ? Placeholder.In(subnets).Select(placeholder => plan.Find(plan.Resolve(resource, placeholder)?.Urn)).OfType<PlannedResource>().Where(used => used.Type == SubnetType)
            : [];

    /// <summary>Subnets with a route to an Internet gateway, or that give every machine a public address.</summary>
    private static HashSet<PlannedResource> PublicSubnets(SystemPlan plan)
    {
        var tables = plan.OfType(RouteType)
            .Where(route => plan.Follow(route, "gatewayId")?.Type == GatewayType)
            .Select(route => plan.Follow(route, "routeTableId"))
            .ToHashSet();
        return plan.OfType(AssociationType)
            .Where(association => tables.Contains(plan.Follow(association, "routeTableId")))
            .Select(association => plan.Follow(association, "subnetId"))
            .Concat(plan.OfType(SubnetType).Where(subnet => subnet.Inputs["mapPublicIpOnLaunch"] is PlannedBool { Value: true }))
            .OfType<PlannedResource>()
            .ToHashSet();
    }

    private static IEnumerable<string> WithPublicAddress(PlannedResource resource)
    {
        if (resource.Inputs["publiclyAccessible"] is PlannedBool { Value: true })
        {
            yield return "is publicly accessible: expected publiclyAccessible: false";
        }

        if (resource.Inputs["nodeAssociatePublicIpAddress"] is PlannedBool { Value: true }
            || PlannedTexts.Leaves(resource.Inputs).Any(leaf => leaf.Path.EndsWith(".associatePublicIpAddress", StringComparison.Ordinal) && leaf.Value is PlannedBool { Value: true } or PlannedString { Value: "true" }))
        {
            yield return "gives its nodes public addresses";
        }

        if (IsTrue(resource, "endpointPublicAccess") && OpensToAll(resource.Inputs["publicAccessCidrs"]))
        {
            yield return "its API answers the whole Internet: expected blocks in publicAccessCidrs, or a private endpoint";
        }
    }

    /// <summary>Security groups of load balancers, which are there to be reached.</summary>
    private static HashSet<PlannedResource> Entrances(SystemPlan plan) => plan.OfType(BalancerType)
        .Where(balancer => balancer.Inputs["securityGroups"] is not null)
        .SelectMany(balancer => Placeholder.In(balancer.Inputs["securityGroups"]!).Select(placeholder => plan.Find(plan.Resolve(balancer, placeholder)?.Urn)))
        .OfType<PlannedResource>()
        .ToHashSet();

    private static IEnumerable<string> OpenToAll(SystemPlan plan, PlannedResource rule, HashSet<PlannedResource> entrances)
    {
        var open = rule.Type switch
        {
            IngressType => Sources.Any(input => rule.Inputs[input] is PlannedString { Value: var block } && Everywhere.Contains(block)),
            "aws:ec2/securityGroup:SecurityGroup" or "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup" =>
                rule.Inputs["ingress"] is { } ingress && PlannedTexts.Of(ingress).Any(entry => Everywhere.Contains(entry.Text)),
            "aws:ec2/securityGroupRule:SecurityGroupRule" =>
                rule.Inputs["type"] is PlannedString { Value: "ingress" } && PlannedTexts.Of(rule.Inputs).Any(entry => Everywhere.Contains(entry.Text)),
            _ => false,
        };
        var group = rule.Type == IngressType ? plan.Follow(rule, "securityGroupId") : rule;
        if (open && (group is null || !entrances.Contains(group)))
        {
            yield return "opens a security group to the whole Internet that is not a load balancer's";
        }
    }

    private static bool IsTrue(PlannedResource resource, string input) => resource.Inputs[input] is PlannedBool { Value: true };

    // EKS opens a public endpoint to everyone unless it is told whom to let in.
    private static bool OpensToAll(PlannedValue? blocks) =>
        blocks is not PlannedList { Items.Length: > 0 } list || PlannedTexts.Of(list).Any(entry => Everywhere.Contains(entry.Text));
}
