using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Offline;
using MultiRegion.Planner.Mesh;

namespace MultiRegion.Planner.Reachability;

/// <summary>A port that something answers on.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Port">The port.</param>
/// <param name="Name">What it was declared as; null where the place says it all.</param>
internal sealed record ServicePort(string Protocol, int Port, string? Name = null)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Protocol} {Port}{(Name is null ? "" : $" ({Name})")}");
}

/// <summary>A security group: a planned one, the one EKS makes for a planned cluster, or that of a service's load balancer.</summary>
/// <param name="Key">What tells it from every other.</param>
/// <param name="Owner">The planned group, the cluster, or the release with the service.</param>
internal sealed record SecurityGroup(string Key, PlannedResource Owner)
{
    /// <summary>True for the group that EKS itself makes for control plane and nodes.</summary>
    public bool IsOfCluster => Owner.Type != SecurityLayer.GroupType && !IsOfService;

    /// <summary>True for the group that the load balancer controller makes for a service, out of its source ranges.</summary>
    public bool IsOfService => Owner.Type == MeshRelease.Type;

    /// <inheritdoc/>
    public override string ToString() =>
        IsOfService ? $"the load balancer of {Owner.Name}"
        : IsOfCluster ? $"the cluster security group of {Owner.Name}"
        : Finding.Name(Owner);
}

/// <summary>Which way a rule looks.</summary>
internal enum Direction
{
    /// <summary>Into what the group guards.</summary>
    In,

    /// <summary>Out of it.</summary>
    Out,
}

/// <summary>One thing that a security group admits.</summary>
/// <param name="Resource">The planned resource that declares it; the cluster, for what EKS declares itself.</param>
/// <param name="Protocol">The protocol's name, or <c>-1</c> for all.</param>
/// <param name="From">The first port; null where it is not known.</param>
/// <param name="To">The last port; null where it is not known.</param>
/// <param name="Block">The other side's addresses; null where the rule names no block.</param>
/// <param name="Group">The other side's group; null where the rule names none.</param>
internal sealed record SecurityRule(PlannedResource Resource, string Protocol, int? From, int? To, IPNetwork? Block, string? Group)
{
    internal const string All = "-1";

    /// <summary>True for a rule whose other side is neither a block nor a group, a prefix list for instance.</summary>
    public bool IsUnread => Block is null && Group is null;

    /// <summary>True where the rule covers the port.</summary>
    public bool Covers(ServicePort port) =>
        Protocol == All || (Protocol == port.Protocol && From <= port.Port && port.Port <= To);
}

/// <summary>Security groups and their rules, as planned.</summary>
internal sealed class SecurityLayer
{
    internal const string GroupType = "aws:ec2/securityGroup:SecurityGroup";
    internal const string IngressType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    internal const string EgressType = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    internal const string ClusterGroup = "clusterSecurityGroupId";

    private const string RuleType = "aws:ec2/securityGroupRule:SecurityGroupRule";

    private static readonly IPNetwork Anywhere = new(IPAddress.Any, 0);

    private readonly PlanReader plan;
    private readonly Dictionary<(string Group, Direction Direction), List<SecurityRule>> rules = [];
    private readonly Dictionary<(string Group, Direction Direction), List<SecurityRule>> admitted = [];

    public SecurityLayer(PlanReader plan)
    {
        this.plan = plan;
        foreach (var group in plan.OfType(GroupType))
        {
            ReadNested(group, "ingress", Direction.In);
            ReadNested(group, "egress", Direction.Out);
        }

        foreach (var rule in plan.OfType(IngressType))
            ReadRule(rule, Direction.In, rule.Inputs["ipProtocol"]);
        foreach (var rule in plan.OfType(EgressType))
            ReadRule(rule, Direction.Out, rule.Inputs["ipProtocol"]);
        foreach (var rule in plan.OfType(RuleType))
            ReadRule(rule, PlanReader.Text(rule.Inputs["type"]) == "egress" ? Direction.Out : Direction.In, rule.Inputs["protocol"]);
        foreach (var gateway in plan.MeshGateways)
            rules[(gateway.Resource.Urn, Direction.In)] = [.. gateway.Sources.Select(source => new SecurityRule(gateway.Resource, "tcp", MeshRelease.GatewayPort, MeshRelease.GatewayPort, source, null))];
    }

    /// <summary>The groups with rules of their own, for instance to look for what nobody declared.</summary>
    public IEnumerable<(string Group, SecurityRule Rule)> RulesInto =>
        rules.Where(entry => entry.Key.Direction is Direction.In).SelectMany(entry => entry.Value.Select(rule => (entry.Key.Group, rule)));

    /// <summary>The group that EKS makes for a cluster. <see href="https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html"/></summary>
    public static SecurityGroup OfCluster(PlannedResource cluster) => new($"{cluster.Urn}.{ClusterGroup}", cluster);

    /// <summary>The group that a value names; null where it names none that is known.</summary>
    public SecurityGroup? GroupOf(PlannedResource reader, PlannedValue? value)
    {
        if (plan.Symbol(reader, value) is not { } symbol || plan.Find(symbol.Urn) is not { } owner)
            return null;
        return owner.Type == GroupType ? new(owner.Urn, owner)
            : symbol.Property.EndsWith(ClusterGroup, StringComparison.Ordinal) ? OfCluster(owner)
            : null;
    }

    /// <summary>The groups that a list input names; what cannot be followed becomes a finding.</summary>
    public ImmutableArray<SecurityGroup> GroupsOf(PlannedResource reader, string input, PlannedValue? value)
    {
        var groups = ImmutableArray.CreateBuilder<SecurityGroup>();
        foreach (var item in PlanReader.Items(value))
        {
            if (GroupOf(reader, item) is { } group)
                groups.Add(group);
            else
                plan.Report(Finding.NotModelled(reader, $"{Finding.Name(reader)}: {input} names a group outside the plan"));
        }

        return groups.ToImmutable();
    }

    /// <summary>The rule that admits a packet, or why none does.</summary>
    /// <param name="groups">The groups on this side; one that admits is enough.</param>
    /// <param name="direction">Which way the packet passes them.</param>
    /// <param name="other">The other side's addresses.</param>
    /// <param name="otherGroups">The groups on the other side, where both sides are in one VPC; a group means nothing beyond.</param>
    /// <param name="port">The port asked for.</param>
    public (SecurityRule? Rule, Finding? Finding) Admit(
        ImmutableArray<SecurityGroup> groups, Direction direction, IPNetwork other, ImmutableArray<SecurityGroup> otherGroups, ServicePort port)
    {
        // Asked thousands of times, and nearly always answered here.
        foreach (var group in groups)
        {
            foreach (var rule in RulesOf(group, direction))
            {
                if (rule.Covers(port) && ((rule.Block is { } block && Holds(block, other)) || IsOneOf(otherGroups, rule.Group)))
                    return (rule, null);
            }
        }

        var covering = groups.SelectMany(group => RulesOf(group, direction)).Where(rule => rule.Covers(port)).ToList();
        if (covering.FirstOrDefault(rule => rule.IsUnread) is { } unread)
            return (null, Finding.NotModelled(unread.Resource, $"{Finding.Name(unread.Resource)} admits neither a block nor a group"));
        return (null, Refusal(groups, direction, other, covering, port));
    }

    /// <summary>The rule that lets some of the internet in, or why none does: how much of it is the rule's own business.</summary>
    public (SecurityRule? Rule, Finding? Finding) AdmitInternet(ImmutableArray<SecurityGroup> groups, ServicePort port)
    {
        var covering = groups.SelectMany(group => RulesOf(group, Direction.In)).Where(rule => rule.Covers(port)).ToList();
        return covering.FirstOrDefault(rule => rule.Block is not null) is { } admitting
            ? (admitting, null)
            : Admit(groups, Direction.In, Anywhere, [], port);
    }

    /// <summary>True when the block holds all of the other one.</summary>
    internal static bool Holds(IPNetwork block, IPNetwork other) => block.PrefixLength <= other.PrefixLength && block.Contains(other.BaseAddress);

    private static Finding Refusal(
        ImmutableArray<SecurityGroup> groups, Direction direction, IPNetwork other, List<SecurityRule> covering, ServicePort port)
    {
        var (type, way) = direction is Direction.In ? (IngressType, "from") : (EgressType, "to");
        var elsewhere = covering.Any(rule => rule.Group is not null) ? "; a rule by group holds inside one VPC only" : "";
        return Finding.Missing(
            type,
            $"{string.Join(" and ", groups)} has no rule for {port} {way} {other}{elsewhere}",
            groups.All(group => group.IsOfService) ? "Add the block to loadBalancerSourceRanges." : $"Add an {Rendering.TypeNames.Shorten(type)} with cidrIpv4 for {other}.",
            groups.Select(group => group.Owner));
    }

    private static bool IsOneOf(ImmutableArray<SecurityGroup> groups, string? key)
    {
        foreach (var group in groups)
        {
            if (group.Key == key)
                return true;
        }

        return false;
    }

    private List<SecurityRule> RulesOf(SecurityGroup group, Direction direction)
    {
        if (!admitted.TryGetValue((group.Key, direction), out var all))
            admitted[(group.Key, direction)] = all = [.. rules.GetValueOrDefault((group.Key, direction)) ?? [], .. OwnRules(group, direction)];
        return all;
    }

    // What EKS puts into a cluster's group itself.
    private static IEnumerable<SecurityRule> OwnRules(SecurityGroup group, Direction direction)
    {
        var members = new SecurityRule(group.Owner, SecurityRule.All, null, null, null, group.Key);
        return !group.IsOfCluster ? []
            : direction is Direction.In ? [members]
            : [members with { Block = Anywhere, Group = null }];
    }

    private void ReadNested(PlannedResource group, string input, Direction direction)
    {
        foreach (var rule in PlanReader.Items(group.Inputs[input]).OfType<PlannedObject>())
            Keep(group.Urn, direction, group, rule, rule["protocol"], selfGroup: group.Urn);
    }

    private void ReadRule(PlannedResource rule, Direction direction, PlannedValue? protocol)
    {
        if (GroupOf(rule, rule.Inputs["securityGroupId"]) is { } group)
            Keep(group.Key, direction, rule, rule.Inputs, protocol, selfGroup: group.Key);
        else
            plan.Link(rule, "securityGroupId");
    }

    // One entry per block and group, whichever of the three resource types wrote them down.
    private void Keep(string group, Direction direction, PlannedResource resource, PlannedObject rule, PlannedValue? protocol, string selfGroup)
    {
        var bare = new SecurityRule(resource, ProtocolName(PlanReader.Text(protocol)), PlanReader.Number(rule["fromPort"]), PlanReader.Number(rule["toPort"]), null, null);
        var sources = PlanReader.Items(rule["cidrIpv4"]).Concat(PlanReader.Items(rule["cidrBlocks"]))
            .Select(block => CidrBlock.TryParse(PlanReader.Text(block), out var read) ? bare with { Block = read } : bare)
            .Concat(
                PlanReader.Items(rule["referencedSecurityGroupId"])
                    .Concat(PlanReader.Items(rule["sourceSecurityGroupId"]))
                    .Concat(PlanReader.Items(rule["securityGroups"]))
                    .Select(other => bare with { Group = GroupOf(resource, other)?.Key }))
            .Concat(PlanReader.IsTrue(rule["self"]) ? [bare with { Group = selfGroup }] : [])
            .Concat(PlanReader.Items(rule["prefixListId"]).Concat(PlanReader.Items(rule["prefixListIds"])).Select(_ => bare));

        if (!rules.TryGetValue((group, direction), out var kept))
            rules[(group, direction)] = kept = [];
        kept.AddRange(sources);
    }

    private static string ProtocolName(string? protocol) => protocol?.ToUpperInvariant() switch
    {
        "6" or "TCP" => "tcp",
        "17" or "UDP" => "udp",
        "ALL" or SecurityRule.All => SecurityRule.All,
        _ => protocol ?? "",
    };
}
