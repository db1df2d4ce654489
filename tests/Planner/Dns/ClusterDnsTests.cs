using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;
using MultiRegion.Planner.Rendering;
using MultiRegion.Tests.Planner.Reachability;
using static MultiRegion.Tests.Planner.Dns.PlannedDns;

namespace MultiRegion.Tests.Planner.Dns;

/// <summary>Clusters that answer for each other, in the real program's plan.</summary>
public class ClusterDnsTests
{
    private const string Addon = "aws:eks/addon:Addon";
    private const string Component = "multi-region:discovery:ClusterNames";
    private const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    private const string Reservation = "aws:ec2/subnetCidrReservation:SubnetCidrReservation";
    private const string East = "us-east-1: aws:eks:Addon us-east-1-coredns: ";

    private static readonly Lazy<Task<SystemPlan>> Two = new(() => PlanAsync(2));
    private static readonly Lazy<Task<SystemPlan>> Three = new(() => PlanAsync(3));

    [Fact]
    public async Task Has_each_of_two_clusters_ask_the_other() => Assert.Equal(
        [
            "us-east-1.clusterset in us-east-1: us-west-2 asks 10.16.31.224 10.16.63.224 10.16.127.224",
            "us-west-2.clusterset in us-west-2: us-east-1 asks 10.32.31.224 10.32.63.224 10.32.95.224",
        ],
        Domains(await Two.Value));

    [Fact]
    public async Task Has_each_of_three_clusters_ask_the_others() => Assert.Equal(
        [
            "us-east-1.clusterset in us-east-1: us-west-2 asks 10.16.31.224 10.16.63.224 10.16.127.224, eu-west-1 asks 10.16.31.224 10.16.63.224 10.16.127.224",
            "us-west-2.clusterset in us-west-2: us-east-1 asks 10.32.31.224 10.32.63.224 10.32.95.224, eu-west-1 asks 10.32.31.224 10.32.63.224 10.32.95.224",
            "eu-west-1.clusterset in eu-west-1: us-east-1 asks 10.48.31.224 10.48.63.224 10.48.95.224, us-west-2 asks 10.48.31.224 10.48.63.224 10.48.95.224",
        ],
        Domains(await Three.Value));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Passes_every_check_that_is_about_it(int regions)
    {
        var plan = await (regions == 2 ? Two : Three).Value;

        var results = PlanChecks.Run(plan).ToDictionary(result => result.Name);
        Assert.DoesNotContain(results.Values, result => result.Status is CheckStatus.Fail);
        Assert.All(
            ["cluster-dns", "dns-ownership", "reachability", "independence", "survival", "pair-parity", "addresses", "no-public-access"],
            (string name) => Assert.Equal((CheckStatus.Pass, name), (results[name].Status, name)));
        Assert.Equal($"{regions} Corefiles, {regions} domains answered by one cluster each and known to all", Check(plan).Detail);
    }

    [Theory]
    [InlineData("mesh", "managed")]
    [InlineData("dns", "karpenter")]
    public async Task Holds_with_a_mesh_and_with_other_nodes(string pattern, string compute)
    {
        var plan = await PlanAsync(2, pattern, compute: compute);

        Assert.Equal(2, plan.OfType(Component).Count());
        Assert.Equal(CheckStatus.Pass, Check(plan).Status);
    }

    [Theory]
    [InlineData("dns", "externalDns")]
    [InlineData("independent", "coreDns")]
    public async Task Plans_none_of_it_where_it_is_not_asked_for(string pattern, string discovery)
    {
        var plan = await PlanAsync(2, pattern, discovery);

        Assert.Empty(plan.OfType(Component).Concat(plan.OfType(Reservation)).Concat(plan.Resources.Where(resource => resource.Name.EndsWith("-dns", StringComparison.Ordinal) && resource.Type == LoadBalancer)));
        Assert.Empty(ClusterDomain.Of(plan));
        Assert.DoesNotContain(plan.Resources.SelectMany(resource => PlannedTexts.Of(resource.Inputs)), entry => entry.Text.Contains("clusterset", StringComparison.Ordinal));
        Assert.Equal("2 Corefiles, no cluster answers for another", Check(plan).Detail);
    }

    // Whichever region is active or comes first: what the others answer and where follows from their entries alone.
    [Fact]
    public async Task Plans_a_region_from_the_topology_alone()
    {
        var system = new RealSystem { Regions = 3, Discovery = "coreDns" };
        var west = system.Inputs()[1];
        var topology = JsonNode.Parse(west.Request.Configuration["multi-region:topology"])!.AsObject();
        var regions = topology["regions"]!.AsArray().Select(region => region!.DeepClone()).Reverse().ToArray();
        foreach (var region in regions)
            region["zones"] = new JsonArray([.. region["zones"]!.AsArray().Select(zone => zone!.DeepClone()).Reverse()]);
        topology["regions"] = new JsonArray(regions);
        topology["activeRegion"] = "eu-west-1";

        var reversed = await StackProgram.PlanAsync(west.Request with
        {
            Configuration = west.Request.Configuration.ToImmutableDictionary().SetItem("multi-region:topology", topology.ToJsonString()),
        });

        var planned = (await Three.Value).Stack("us-west-2")!;
        Assert.Equal(planned.Resources.Select(resource => resource.Urn).Order(), reversed.Resources.Select(resource => resource.Urn).Order());
        var others = reversed.Resources.ToDictionary(resource => resource.Urn);
        Assert.All(
            planned.Resources.Where(resource => resource.Urn.Contains(Component, StringComparison.Ordinal) || resource is { Type: Addon, Name: "us-west-2-coredns" }),
            resource => Assert.Equal(resource.Inputs, others[resource.Urn].Inputs));
    }

    [Fact]
    public async Task Lets_in_the_other_regions_and_not_its_own() => Assert.Equal(
        ["10.16.0.0/16 tcp", "10.16.0.0/16 udp", "10.48.0.0/16 tcp", "10.48.0.0/16 udp"],
        from rule in (await Three.Value).OfType(SecurityLayer.IngressType)
        where Values.Text(rule.Inputs["securityGroupId"]) == "<us-west-2-dns-security-group.id>"
        let text = $"{Values.Text(rule.Inputs["cidrIpv4"])} {Values.Text(rule.Inputs["ipProtocol"])}"
        orderby text
        select text);

    // Of 8,192 addresses AWS keeps five, 17 endpoints have one each, and what is reserved is no pod's.
    [Fact]
    public async Task Counts_no_reserved_address_as_room_for_pods() => Assert.Contains(
        "600 of 8154 addresses", new PromotionCheck().Run(await Two.Value).Detail, StringComparison.Ordinal);

    [Fact]
    public async Task Takes_its_addresses_once_they_are_reserved_and_pods_once_somebody_can_bind_them()
    {
        var plan = await Two.Value;

        var balancer = Assert.Single(plan.OfType(LoadBalancer), resource => resource.Name == "us-west-2-dns");
        Assert.Equal(["us-west-2-dns-usw2-az1", "us-west-2-dns-usw2-az2", "us-west-2-dns-usw2-az3"], Names(balancer.Options.DependsOn));
        Assert.True(balancer.Options.DeleteBeforeReplace);
        var binding = Assert.Single(plan.Resources, resource => resource.Name == "us-west-2-kube-dns");
        Assert.Contains("us-west-2-aws-load-balancer-controller", Names(binding.Options.DependsOn));

        static IEnumerable<string> Names(IEnumerable<string> urns) => urns.Select(urn => urn.Split("::")[^1]);
    }

    [Fact]
    public async Task Asks_for_the_way_to_the_other_clusters_DNS()
    {
        var answers = ReachabilityReport.Of(await Two.Value).Answers.ToDictionary(answer => answer.Question);

        Assert.All(
            from protocol in new[] { "tcp", "udp" }
            from question in new[]
            {
                $"us-east-1 nodes reach us-west-2 load balancer us-west-2-dns on {protocol} 53",
                $"us-west-2 nodes reach us-east-1 load balancer us-east-1-dns on {protocol} 53",
                $"us-east-1 load balancer us-east-1-dns reaches us-east-1 nodes on {protocol} 53",
            }
            select question,
            question => Assert.Equal(Verdict.Pass, answers[question].Verdict));
    }

    [Theory]
    [InlineData("us-west-2-dns-udp-10.16.0.0-16", "us-east-1 nodes reach us-west-2 load balancer us-west-2-dns on udp 53", "aws:ec2:SecurityGroup us-west-2-dns has no rule for udp 53 from 10.16.0.0/19")]
    [InlineData("us-west-2-dns-tcp-10.16.0.0-16", "us-east-1 nodes reach us-west-2 load balancer us-west-2-dns on tcp 53", "aws:ec2:SecurityGroup us-west-2-dns has no rule for tcp 53 from 10.16.0.0/19")]
    [InlineData("us-west-2-kube-dns-dns-udp", "us-west-2 load balancer us-west-2-dns reaches us-west-2 nodes on udp 53", "the cluster security group of us-west-2 has no rule for udp 53 from 10.32.0.0/19")]
    public async Task Names_the_way_that_is_shut(string rule, string question, string expected)
    {
        var plan = await Two.Value;
        var gone = Assert.Single(plan.Resources, resource => resource.Name == rule);

        var answer = Assert.Single(ReachabilityReport.Of(new(plan.Stacks.Without(gone))).Answers, answer => answer.Question == question);

        Assert.Equal(Verdict.Fail, answer.Verdict);
        Assert.Contains(answer.Findings, finding => finding.Text.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fails_a_cluster_that_asks_elsewhere() => Assert.Equal(
        [East + "asks 10.32.31.225, 10.32.63.224, 10.32.95.224 about us-west-2.clusterset, which is answered at 10.32.31.224, 10.32.63.224, 10.32.95.224"],
        (await ChangedAsync("10.32.31.224", "10.32.31.225")).Lines.AsEnumerable());

    [Fact]
    public async Task Fails_a_cluster_that_does_not_know_another() => Assert.Equal(
        [East + "asks nobody about us-west-2.clusterset, which is answered at 10.32.31.224, 10.32.63.224, 10.32.95.224"],
        (await ChangedAsync("us-west-2.clusterset:53", "us-west-3.clusterset:53")).Lines.AsEnumerable());

    [Fact]
    public async Task Fails_a_load_balancer_without_fixed_addresses()
    {
        var plan = await Two.Value;
        var mappings = Assert.IsType<PlannedList>(plan.Inputs(LoadBalancer, "us-west-2-dns")["subnetMappings"]);
        PlannedList free = new([.. mappings.Items.Cast<PlannedObject>().Select(mapping => new PlannedObject(mapping.Members.Remove("privateIpv4Address")))]);

        Assert.Equal(
            [
                East + "asks 10.32.31.224, 10.32.63.224, 10.32.95.224 about us-west-2.clusterset, which is answered at "
                + "an address that AWS picks, an address that AWS picks, an address that AWS picks",
                .. from zone in new[] { ("usw2-az1", "10.32.0.0/19"), ("usw2-az2", "10.32.32.0/19"), ("usw2-az3", "10.32.64.0/19") }
                   select $"us-west-2: aws:lb:LoadBalancer us-west-2-dns: an address that AWS picks is not in its subnet us-west-2-private-{zone.Item1} {zone.Item2}",
            ],
            Check(plan.With(LoadBalancer, "us-west-2-dns", "subnetMappings", free)).Lines.AsEnumerable());
    }

    [Theory]
    [InlineData("reservationType", "prefix")]
    [InlineData("cidrBlock", "10.32.31.240/28")]
    [InlineData("subnetId", "<us-west-2-database-usw2-az1-subnet.id>")]
    public async Task Fails_an_address_that_a_pod_may_get(string input, string value) => Assert.Equal(
        ["us-west-2: aws:lb:LoadBalancer us-west-2-dns: 10.32.31.224 is in no explicit reservation of its subnet us-west-2-private-usw2-az1, where a pod may get it"],
        Check((await Two.Value).With(Reservation, "us-west-2-dns-usw2-az1", input, Text(value))).Lines.AsEnumerable());

    [Fact]
    public async Task Fails_a_cluster_that_asks_itself() => Assert.Equal(
        [East + "forwards its own domain us-east-1.clusterset, and asks itself without end"],
        (await ChangedAsync("us-west-2.clusterset:53", "us-west-2.clusterset us-east-1.clusterset:53")).Lines.AsEnumerable());

    // Two clusters that pass on what the other asks could do so for ever.
    [Theory]
    [InlineData("allow net 10.16.0.0/16", "allow net 10.0.0.0/8")]
    [InlineData("allow net 10.16.0.0/16", "allow net 10.16.0.0/16 10.32.0.0/16")]
    [InlineData("        block\n", "        filter\n")]
    [InlineData("acl {", "acl other.clusterset {\n}\nany {")]
    public async Task Fails_a_stub_that_passes_on_what_others_ask(string line, string changed) => Assert.Equal(
        [East + "passes on what other clusters ask about us-west-2.clusterset: expected an acl that allows 10.16.0.0/16 and blocks the rest"],
        (await ChangedAsync(line, changed)).Lines.AsEnumerable());

    [Theory]
    [InlineData("denial 9984 5", "denial 9984 300", ".: remembers for 300 s that a name is not there: expected 30 s or less")]
    [InlineData("cache 30 {\n        denial 9984 5\n    }", "cache", ".: remembers for 1800 s that a name is not there: expected 30 s or less")]
    [InlineData("denial 9984 5", "serve_stale", ".: serve_stale answers from memory what is no longer so: expected none")]
    [InlineData("cache 5", "cache 5 {\n serve_stale 1h\n}", "us-west-2.clusterset: serve_stale answers from memory what is no longer so: expected none")]
    [InlineData("denial 9984 5", "success 9984 300 90", ".: keeps answers for 90 s at least: expected 60 s or less, which the records live")]
    public async Task Fails_a_memory_that_outlives_a_failover(string line, string changed, string expected) =>
        Assert.Equal([East + expected], (await ChangedAsync(line, changed)).Lines.AsEnumerable());

    [Fact]
    public async Task Fails_a_domain_that_two_clusters_answer()
    {
        var plan = Changed(await Two.Value, "kubernetes cluster.local us-east-1.clusterset", "kubernetes cluster.local us-west-2.clusterset");

        Assert.Equal(["us-west-2.clusterset is answered by the clusters of us-east-1 and us-west-2"], plan.Ownership().Lines.AsEnumerable());
    }

    [Fact]
    public async Task Lists_the_clusters_among_the_owners() => Assert.Equal(
        [new("CoreDNS of us-east-1", "", "*.us-east-1.clusterset"), new("CoreDNS of us-west-2", "", "*.us-west-2.clusterset")],
        MultiRegion.Planner.Dns.Ownership.Of(await Two.Value).Owners.Where(owner => owner.Owner.StartsWith("CoreDNS", StringComparison.Ordinal)));

    // The stub's domain is a name to ask for; anything else of another region is a dependency on it.
    [Theory]
    [InlineData("10.32.31.224", "dns.us-west-2.example.com")]
    [InlineData("domain us-west-2.clusterset", "domain us-west-2.clusterset.example.com")]
    [InlineData("/etc/resolv.conf", "ns.us-west-2.clusterset.local")]
    public async Task Fails_a_Corefile_that_depends_on_another_region(string line, string changed) => Assert.Equal(
        [East + "configurationValues.corefile names us-west-2"],
        new IndependenceCheck().Run(Changed(await Two.Value, line, changed)).Lines.AsEnumerable());

    [Fact]
    public async Task Lets_only_a_Corefile_name_the_domain_of_another_region() => Assert.Equal(
        ["us-east-1: aws:ec2:SecurityGroup us-east-1-dns: description names us-west-2"],
        new IndependenceCheck().Run((await Two.Value).With("aws:ec2/securityGroup:SecurityGroup", "us-east-1-dns", "description", Text("For us-west-2.clusterset"))).Lines.AsEnumerable());

    // All regions know all others: more than names and addresses must not differ.
    [Fact]
    public async Task Sees_a_region_that_asks_otherwise()
    {
        var result = new ParityCheck().Run(Changed(await Three.Value, "cache 5", "cache 6"));

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal(
            ["us-west-2: aws:eks:Addon us-west-2-coredns", "eu-west-1: aws:eks:Addon eu-west-1-coredns"],
            result.Findings.Select(finding => $"{finding.Stack}: {finding.Resource}"));
    }

    [Fact]
    public async Task Shows_who_answers_and_who_asks_where()
    {
        var report = new PreviewReport([], []) { Dns = DnsReport.Of(await Two.Value) };

        Assert.Contains(
            """
              clusters
                us-east-1.clusterset answered in us-east-1
                  us-west-2 asks 10.16.31.224, 10.16.63.224, 10.16.127.224
                us-west-2.clusterset answered in us-west-2
                  us-east-1 asks 10.32.31.224, 10.32.63.224, 10.32.95.224
              owners
            """.ReplaceLineEndings("\n"),
            TextPreview.Render(report, TextLook.Plain, verbose: false).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_who_answers_and_who_asks_where()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            DnsJson.Write(json, DnsReport.Of(await Two.Value));
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(
            """{"domain":"us-west-2.clusterset","answeredIn":"us-west-2","askers":[{"region":"us-east-1","servers":["10.32.31.224","10.32.63.224","10.32.95.224"]}]}""",
            document.RootElement.GetProperty("dns").GetProperty("clusters")[1].GetRawText());
    }

    private static CheckResult Check(SystemPlan plan) => new ClusterDnsCheck().Run(plan);

    private static IEnumerable<string> Domains(SystemPlan plan) => DnsReport.Of(plan).Clusters.Select(cluster =>
        $"{cluster.Domain} in {cluster.AnsweredBy}: {string.Join(", ", cluster.Askers.Select(asker => $"{asker.Region} asks {string.Join(' ', asker.Servers)}"))}");

    private static async Task<CheckResult> ChangedAsync(string part, string other) => Check(Changed(await Two.Value, part, other));

    /// <summary>The plan with another text in the Corefile of us-east-1.</summary>
    private static SystemPlan Changed(SystemPlan plan, string part, string other)
    {
        var configuration = JsonNode.Parse(Assert.IsType<PlannedString>(plan.Inputs(Addon, "us-east-1-coredns")["configurationValues"]).Value)!;
        var corefile = (string)configuration["corefile"]!;
        Assert.Contains(part, corefile, StringComparison.Ordinal);
        configuration["corefile"] = corefile.Replace(part, other, StringComparison.Ordinal);
        return plan.With(Addon, "us-east-1-coredns", "configurationValues", Text(configuration.ToJsonString()));
    }

    private static Task<SystemPlan> PlanAsync(int regions, string pattern = "dns", string discovery = "coreDns", string compute = "managed") =>
        new SystemPlanner(StackProgram.PlanAsync).PlanAsync(new RealSystem { Regions = regions, Pattern = pattern, Discovery = discovery, Compute = compute, Dns = Automatic }.Inputs());
}
