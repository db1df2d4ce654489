using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Reachability;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>The mistakes that break silently in a cloud, made in a plan: each is named with the resource to fix.</summary>
public class MistakeTests
{
    private const string East = "us-east-1";
    private const string West = "us-west-2";
    private const string Pair = "us-east-1-us-west-2";

    [Fact]
    public async Task Names_the_table_without_a_route_and_where_its_packets_go_instead()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();

        var report = plan.Without(plan.Find(VpcLayer.RouteType, $"{Pair}-{East}-private-use1-az2")).Ask();

        AssertBroken(report,
            "aws:ec2:RouteTable us-east-1-private-use1-az2 has no route to 10.32.0.0/16, so 0.0.0.0/0 sends it over the internet through NatGateway us-east-1-use1-az2. "
            + "Add an aws:ec2:Route with destinationCidrBlock 10.32.0.0/16 and the transitGatewayId of us-east-1.");
        Assert.Equal(Verdict.Fail, report.Answers.Single(answer => answer.Question == "us-east-1 nodes use no internet to other regions").Verdict);
    }

    [Fact]
    public async Task Names_the_missing_way_back()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();

        var report = plan.Without(plan.Find(VpcLayer.RouteType, $"{Pair}-{West}-database")).Ask();

        AssertBroken(report,
            "aws:ec2:RouteTable us-west-2-database has no route to 10.16.0.0/16. "
            + "Add an aws:ec2:Route with destinationCidrBlock 10.16.0.0/16 and the transitGatewayId of us-west-2.");
        var answer = report.Answers.Single(answer => answer.Question == "us-east-1 nodes reach us-west-2 database subnets, by route");
        Assert.Equal(["Subnet us-west-2-database-usw2-az1"], answer.Back.Select(hop => hop.Text));
    }

    [Fact]
    public async Task Names_the_side_that_drops_what_the_peering_brings()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();

        var report = plan.Without(plan.Find(HubLayer.AssociationType, $"{Pair}-{East}")).Ask();

        AssertBroken(report,
            "aws:ec2transitgateway:PeeringAttachment us-east-1-us-west-2 is associated with no table of aws:ec2transitgateway:TransitGateway us-east-1, so what it brings is dropped. "
            + "Add an aws:ec2transitgateway:RouteTableAssociation in us-east-1.");
    }

    [Fact]
    public async Task Names_the_peering_that_nobody_accepts()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();

        var report = plan.Without(plan.Find(HubLayer.AccepterType, Pair)).Ask();

        AssertBroken(report,
            "aws:ec2transitgateway:PeeringAttachment us-east-1-us-west-2 is never accepted. "
            + "Add an aws:ec2transitgateway:PeeringAttachmentAccepter for it with the provider of us-west-2.");
    }

    [Fact]
    public async Task Prefers_the_longest_prefix_and_a_static_route()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var route = plan.Find(HubLayer.RouteType, $"{Pair}-{East}");
        PlannedValue Input(string name) => route.Inputs[name]!;

        var longer = plan.Plus(route, HubLayer.RouteType, "drop", ("blackhole", new PlannedBool(true)), ("destinationCidrBlock", Text("10.32.0.0/19")), ("transitGatewayRouteTableId", Input("transitGatewayRouteTableId")));
        var propagated = plan.Plus(route, HubLayer.RouteType, "drop", ("blackhole", new PlannedBool(true)), ("destinationCidrBlock", Text("10.16.0.0/16")), ("transitGatewayRouteTableId", Input("transitGatewayRouteTableId")));

        AssertBroken(longer.Ask(), "aws:ec2transitgateway:Route drop drops 10.32.0.0/19 on purpose. Remove it, or give it an attachment.");
        AssertBroken(propagated.Ask(), "aws:ec2transitgateway:Route drop drops 10.16.0.0/16 on purpose. Remove it, or give it an attachment.");
    }

    [Fact]
    public async Task Names_a_provider_of_the_wrong_region()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var accepter = plan.Find(HubLayer.AccepterType, Pair);
        var association = plan.Find(HubLayer.AssociationType, $"{Pair}-{West}");

        AssertBroken(
            plan.With(accepter, accepter with { Region = East }).Ask(),
            "aws:ec2transitgateway:PeeringAttachmentAccepter us-east-1-us-west-2 is declared in us-east-1, the gateway that accepts is in us-west-2. Give it the provider of us-west-2.");
        AssertBroken(
            plan.With(association, association with { Region = East }).Ask(),
            "aws:ec2transitgateway:RouteTableAssociation us-east-1-us-west-2-us-west-2 is declared in us-east-1, its transitGatewayRouteTableId names aws:ec2transitgateway:RouteTable us-west-2 in us-west-2. Give it the provider of us-west-2.");
    }

    [Fact]
    public async Task Names_a_gateway_that_is_peered_with_itself()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var peering = plan.Find(HubLayer.PeeringType, Pair);

        var report = plan.With(peering, "peerTransitGatewayId", peering.Inputs["transitGatewayId"]).Ask();

        AssertBroken(report,
            "aws:ec2transitgateway:PeeringAttachment us-east-1-us-west-2 peers aws:ec2transitgateway:TransitGateway us-east-1 with itself. Name another region's gateway as peerTransitGatewayId.");
        AssertBroken(report,
            "aws:ec2transitgateway:PeeringAttachment us-east-1-us-west-2: peerRegion is us-west-2, aws:ec2transitgateway:TransitGateway us-east-1 is in us-east-1. Set peerRegion to us-east-1.");
    }

    [Fact]
    public async Task Names_the_zone_that_its_attachment_leaves_out()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var attachment = plan.Find(HubLayer.VpcAttachmentType, East);
        var subnets = ((PlannedList)attachment.Inputs["subnetIds"]!).Items;

        var report = plan.With(attachment, "subnetIds", new PlannedList(subnets[..2])).Ask();

        AssertBroken(report,
            "aws:ec2transitgateway:VpcAttachment us-east-1 has no subnet in use1-az3, so nothing in that zone reaches the gateway. Add the transit subnet of use1-az3 to its subnetIds.");
    }

    [Fact]
    public async Task Names_the_rule_by_group_that_means_nothing_across_regions()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var rule = plan.Find(SecurityLayer.IngressType, "us-west-2-database-us-east-1");
        var own = plan.Find(SecurityLayer.IngressType, "us-west-2-database-nodes");

        var byGroup = plan.With(rule, "cidrIpv4", null);
        byGroup = byGroup.With(byGroup.Find(SecurityLayer.IngressType, rule.Name), "referencedSecurityGroupId", Text("<us-east-1-cluster.clusterSecurityGroupId>"));

        AssertBroken(byGroup.Ask(),
            "aws:ec2:SecurityGroup us-west-2-database has no rule for tcp 5432 from 10.16.0.0/19; a rule by group holds inside one VPC only. "
            + "Add an aws:vpc:SecurityGroupIngressRule with cidrIpv4 for 10.16.0.0/19.");
        Assert.NotNull(own.Inputs["referencedSecurityGroupId"]); // which is enough inside the region
    }

    [Fact]
    public async Task Names_a_database_that_public_subnets_reach()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var rule = plan.Find(SecurityLayer.IngressType, "us-west-2-database-us-east-1");

        var report = plan.With(rule, "cidrIpv4", Text("10.0.0.0/8")).Ask();

        AssertBroken(report,
            "aws:ec2:Subnet us-west-2-public-usw2-az1 reaches us-west-2 database us-west-2 on tcp 5432 past SecurityGroupIngressRule us-west-2-database-us-east-1. Narrow the rule to the private subnets.");
    }

    [Fact]
    public async Task Names_a_public_table_that_leads_into_a_peering()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var route = plan.Find(VpcLayer.RouteType, $"{Pair}-{East}-database");

        var report = plan.With(route, "routeTableId", Text("<us-east-1-public-route-table.id>")).Ask();

        AssertBroken(report,
            "aws:ec2:Subnet us-east-1-public-use1-az1 is routed into another region: RouteTable us-east-1-public 10.32.0.0/16. Remove the route, or associate the subnet with another table.");
    }

    [Fact]
    public async Task Names_a_rule_that_nothing_declares()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var rule = plan.Find(SecurityLayer.IngressType, "us-west-2-gateway-10.16.0.0-16");

        var report = plan.Plus(
            rule, SecurityLayer.IngressType, "ssh", ("cidrIpv4", Text("10.16.0.0/16")), ("fromPort", new PlannedNumber(22)), ("ipProtocol", Text("tcp")),
            ("securityGroupId", rule.Inputs["securityGroupId"]!), ("toPort", new PlannedNumber(22))).Ask();

        AssertBroken(report,
            "aws:vpc:SecurityGroupIngressRule ssh lets 10.16.0.0/16 in on tcp 22, which nothing declares. Declare the port next to what it opens, or remove the rule.");
    }

    [Fact]
    public async Task Names_nodes_that_may_not_send()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var cluster = plan.Find("eks:index:Cluster", East);
        var group = plan.Find(SecurityLayer.GroupType, "us-east-1-internal"); // no rule out of it
        var pool = plan
            .Plus(group, "aws:ec2/launchTemplate:LaunchTemplate", "pool", ("vpcSecurityGroupIds", new PlannedList([Text("<us-east-1-internal-security-group.id>")])));
        var template = pool.Find("aws:ec2/launchTemplate:LaunchTemplate", "pool");
        pool = pool.Plus(
            template, "aws:eks/nodeGroup:NodeGroup", "pool", ("clusterName", Text(East)), ("launchTemplate", Object(("id", Text("<pool-launch-template.id>")))),
            ("subnetIds", cluster.Inputs["privateSubnetIds"]!));
        pool = [.. pool.Select(stack => stack.Resources.Contains(template)
            ? stack with { Symbols = stack.Symbols.Add("<pool-launch-template.id>", new(template.Urn, "id")) }
            : stack)];

        AssertBroken(pool.Ask(),
            "aws:ec2:SecurityGroup us-east-1-internal has no rule for tcp 5432 to 10.32.232.0/24. Add an aws:vpc:SecurityGroupEgressRule with cidrIpv4 for 10.32.232.0/24.",
            "us-east-1 nodes of pool reach us-west-2 database us-west-2 on tcp 5432");
    }

    [Theory]
    [InlineData("aws:ec2/networkAcl:NetworkAcl", "vpcId", "<us-east-1-vpc.id>", "aws:ec2:NetworkAcl odd filters aws:ec2:Vpc us-east-1")]
    [InlineData("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", "vpcId", "<us-east-1-vpc.id>", "aws:ec2:VpcPeeringConnection is not interpreted: odd")]
    [InlineData("aws:networkfirewall/firewall:Firewall", "vpcId", "<us-east-1-vpc.id>", "aws:networkfirewall:Firewall is not interpreted: odd")]
    public async Task Says_what_it_does_not_interpret(string type, string input, string value, string expected)
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();

        var report = plan.Plus(plan.Find(VpcLayer.VpcType, East), type, "odd", (input, Text(value))).Ask();

        AssertNotModelled(report, expected);
    }

    [Fact]
    public async Task Says_where_a_route_leads_that_it_does_not_interpret()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var route = plan.Find(VpcLayer.RouteType, $"{Pair}-{East}-database");
        var name = $"aws:ec2:Route {route.Name}";

        var elsewhere = plan.With(route, "transitGatewayId", null);
        elsewhere = elsewhere.With(elsewhere.Find(VpcLayer.RouteType, route.Name), "vpcPeeringConnectionId", Text("pcx-1"));
        var list = plan.With(route, "destinationCidrBlock", null);
        list = list.With(list.Find(VpcLayer.RouteType, route.Name), "destinationPrefixListId", Text("pl-1"));
        var part = plan.Plus(
            route, VpcLayer.RouteType, "part", ("destinationCidrBlock", Text("10.32.0.0/20")), ("routeTableId", Text("<us-east-1-private-use1-az1-route-table.id>")),
            ("transitGatewayId", route.Inputs["transitGatewayId"]!));

        AssertNotModelled(elsewhere.Ask(), $"{name} leads to a vpcPeeringConnectionId");
        Assert.Contains(list.Ask().Findings, finding => finding.Text == $"{name} has no destination that is known");
        AssertNotModelled(part.Ask(), "aws:ec2:Route part covers a part of 10.32.0.0/19 only");
    }

    [Fact]
    public async Task Says_when_a_rule_admits_what_it_does_not_interpret()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var rule = plan.Find(SecurityLayer.IngressType, "us-west-2-database-us-east-1");

        var report = plan.With(rule, rule with { Inputs = new(rule.Inputs.Members.Remove("cidrIpv4").Add("prefixListId", Text("pl-1"))) }).Ask();

        AssertNotModelled(report, "aws:vpc:SecurityGroupIngressRule us-west-2-database-us-east-1 admits neither a block nor a group");
    }

    [Theory]
    [InlineData("inline")]
    [InlineData("older")]
    public async Task Reads_a_rule_in_whichever_way_it_is_written(string way)
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var rule = plan.Find(SecurityLayer.IngressType, "us-west-2-database-us-east-1");
        (string, PlannedValue)[] inputs =
        [
            ("cidrBlocks", new PlannedList([Text("10.16.0.0/16")])), ("fromPort", rule.Inputs["fromPort"]!), ("protocol", Text("6")), ("toPort", rule.Inputs["toPort"]!),
        ];
        var without = plan.Without(rule);

        var written = way == "inline"
            ? without.With(without.Find(SecurityLayer.GroupType, "us-west-2-database"), "ingress", new PlannedList([Object(inputs)]))
            : without.Plus(
                without.Find(SecurityLayer.GroupType, "us-west-2-database"), "aws:ec2/securityGroupRule:SecurityGroupRule", "older",
                [.. inputs, ("securityGroupId", rule.Inputs["securityGroupId"]!), ("type", Text("ingress"))]);

        Assert.NotEmpty(without.Ask().Findings);
        Assert.Empty(written.Ask().Findings);
    }

    [Fact]
    public async Task Says_when_there_is_nobody_to_ask_for()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();

        var withoutNodes = plan.With(plan.Find("eks:index:Cluster", East), "privateSubnetIds", null).Ask();
        var withoutPlace = plan.With(plan.Find("aws:rds/cluster:Cluster", East), "dbSubnetGroupName", null).Ask();

        AssertNotModelled(withoutNodes, "aws:ec2:Vpc us-east-1 has no nodes of the plan to ask for");
        AssertNotModelled(withoutPlace, "aws:rds:Cluster us-east-1 is in no subnet of the plan");
    }

    [Fact]
    public async Task Says_which_links_lead_out_of_the_plan()
    {
        var plan = await PlannedNetwork.TwoRegionsAsync();
        var route = plan.Find(VpcLayer.RouteType, $"{Pair}-{East}-database");

        var report = plan.With(route, "transitGatewayId", Text("tgw-0123456789")).Ask();

        Assert.Contains(report.Findings, finding => finding is { Kind: FindingKind.NotModelled } && finding.Text == $"aws:ec2:Route {route.Name}: transitGatewayId names something outside the plan");
    }

    private static void AssertBroken(ReachabilityReport report, string expected, string? question = null)
    {
        var answers = report.Answers.Where(answer => question is null || answer.Question == question).ToList();
        Assert.Contains(expected, answers.SelectMany(answer => answer.Findings).Select(finding => $"{finding}").Distinct());
        Assert.Contains(answers, answer => answer.Verdict is Verdict.Fail && answer.Findings.Any(finding => $"{finding}" == expected));
    }

    private static void AssertNotModelled(ReachabilityReport report, string expected)
    {
        Assert.Contains($"{expected}. Not modelled: judge it by hand.", report.Findings.Select(finding => $"{finding}"));
        Assert.Contains(report.Answers, answer => answer.Verdict is Verdict.NotModelled);
        Assert.DoesNotContain(report.Answers, answer => answer.Verdict is Verdict.Fail);
    }
}
