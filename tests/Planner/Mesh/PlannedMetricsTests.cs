using System.Text.RegularExpressions;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Reachability;
using MultiRegion.Tests.Planner.Manifests;

namespace MultiRegion.Tests.Planner.Mesh;

public class PlannedMetricsTests
{
    private static readonly Lazy<Task<SystemPlan>> Planned = new(() => PlannedMesh.PlanAsync(2));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Has_a_collector_in_every_regions_own_stack_that_refers_to_no_other_region(int regions)
    {
        var plan = await PlannedMesh.PlanAsync(regions);

        var collectors = MetricsCollector.In(plan).ToList();
        Assert.Equal(RegionalStack.Of(plan).Select(region => (region.Region, region.Stack.Name)), collectors.Select(collector => (collector.Resource.Region!, plan.StackOf(collector.Resource).Name)));
        Assert.All(collectors, collector =>
        {
            Assert.Equal([443, 15014, 15090], collector.Ports.Select(port => port.Port));
            Assert.Equal(60, collector.IntervalSeconds);
        });
        Assert.Equal(regions, plan.OfType("aws:amp/workspace:Workspace").Count());
        Assert.All([new IndependenceCheck(), new ParityCheck(), new EncryptionCheck(), new LeastPrivilegeCheck(), (IPlanCheck)new ExposureCheck()],
            check => Assert.Equal(CheckStatus.Pass, check.Run(plan).Status));
    }

    [Theory]
    [InlineData("dns")]
    [InlineData("independent")]
    public async Task Collects_nothing_in_another_pattern(string pattern)
    {
        var plan = await PlannedMesh.PlanAsync(2, pattern);

        Assert.DoesNotContain(plan.Resources, resource => resource.Type.StartsWith("aws:amp/", StringComparison.Ordinal) || resource.Name.Contains("-mesh", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Resources, resource => resource.Type is "aws:sns/topicPolicy:TopicPolicy" or "aws:kms/key:Key"
            && PlanReader.Text(resource.Inputs["policy"])?.Contains("aps.amazonaws.com", StringComparison.Ordinal) is true);
    }

    [Theory]
    [InlineData("kubernetes-api", 443)]
    [InlineData("istiod", 15014)]
    [InlineData("envoy", 15090)]
    public async Task Reaches_what_it_asks(string job, int port)
    {
        var answers = ReachabilityReport.Of(await Planned.Value).Answers;

        Assert.All(["us-east-1", "us-west-2"], region =>
        {
            var answer = Assert.Single(answers, answer => answer.Question == $"{region} collector {region}-mesh reaches {region} nodes on tcp {port} ({job})");
            Assert.Equal((Verdict.Pass, 9), (answer.Verdict, answer.Paths));
        });
    }

    [Theory]
    [InlineData("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "us-west-2-mesh-metrics-envoy", "the cluster security group of us-west-2 has no rule for tcp 15090 (envoy) from 10.32.")]
    [InlineData("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "us-west-2-mesh-metrics-istiod", "aws:ec2:SecurityGroup us-west-2-mesh-metrics has no rule for tcp 15014 (istiod) to 10.32.")]
    public async Task Names_the_group_that_keeps_the_collector_out(string type, string name, string finding)
    {
        var plan = (await Planned.Value).Changed(resource => resource.Type == type && resource.Name == name ? null : resource);

        var findings = ReachabilityReport.Of(plan).Findings.Select(found => $"{found}").ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, found => Assert.StartsWith(finding, found, StringComparison.Ordinal));
        Assert.Equal(CheckStatus.Fail, new ReachabilityCheck().Run(plan).Status);
    }

    // What it asks stands in its configuration alone: a job more asks for a way more.
    [Fact]
    public async Task Names_the_way_to_a_job_that_nobody_opened()
    {
        var plan = (await Planned.Value).Changed(resource => resource is { Type: MetricsCollector.Type, Region: "us-west-2" }
            ? resource.With(new PlannedString(PlanReader.Text(resource.Inputs["scrapeConfiguration"])!.Replace("$1:15014", "$1:9090", StringComparison.Ordinal)), "scrapeConfiguration")
            : resource);

        Assert.Contains(ReachabilityReport.Of(plan).Findings, found => $"{found}".StartsWith("aws:ec2:SecurityGroup us-west-2-mesh-metrics has no rule for tcp 9090 (istiod) to ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Costs_the_collectors_hours_and_a_sample_of_each_series_a_minute()
    {
        var cost = CostModel.Estimate(await Planned.Value, new() { MeshSeries = 10_000 });

        Assert.All(["us-east-1", "us-west-2"], region =>
        {
            var items = cost.Items.Where(item => item.Region == region && item.Price.Id.StartsWith("metrics.", StringComparison.Ordinal)).ToList();
            Assert.Equal([("mesh", "metrics.collector", 730m), ("mesh", "metrics.sample", 438m)], items.Select(item => (item.Part, item.Price.Id, item.Quantity)));
            Assert.Equal(29.2m + 39.42m, items.Sum(item => item.Monthly));
        });
        Assert.Empty(cost.Unpriced);
        Assert.Contains(cost.Assumptions, assumption => assumption is { Key: "meshSeries", Value: 10_000, Monthly: 78.84m });
    }

    [Fact]
    public async Task Does_not_price_what_it_cannot_read()
    {
        var plan = (await Planned.Value).Changed(resource => resource is { Type: MetricsCollector.Type, Region: "us-west-2" } ? resource.With(new PlannedString("global: {}"), "scrapeConfiguration") : resource);

        Assert.Equal(
            (MetricsCollector.Type, "how often it asks is not known", "us-west-2-mesh"),
            CostModel.Estimate(plan).Unpriced.Select(left => (left.Type, left.Reason, Assert.Single(left.Names))).Single());
    }

    // Whoever copies a query must find data behind it.
    [Fact]
    public async Task Keeps_everything_that_the_documentation_draws()
    {
        var configuration = PlanReader.Text(MetricsCollector.In(await Planned.Value).First().Resource.Inputs["scrapeConfiguration"])!;
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "mesh.md"));
        var queries = page.Split("```promql")[1].Split("```")[0];

        var drawn = Regex.Matches(queries, @"\b(?:istiod?|envoy|pilot|remote|citadel)_\w+").Select(metric => metric.Value).Distinct().ToList();
        Assert.Equal(10, drawn.Count);
        Assert.All(drawn, metric => Assert.Matches($@"[""|]{metric}[""|]", configuration));
    }

    // A region's database changed: pods that read what they are told must find it at every moment.
    [Fact]
    public async Task Tells_pods_of_the_database_in_place()
    {
        const string ConfigMap = "kubernetes:core/v1:ConfigMap";
        var before = await Planned.Value;
        Assert.Equal(4, before.OfType(ConfigMap).Count());

        IEnumerable<ChangeKind> Changes(SystemPlan from) => SystemDiffer
            .Compare(from, from.Changed(resource => resource.Type == ConfigMap ? resource.With(new PlannedObject(((PlannedObject)resource.Inputs["data"]!).Members.SetItem("host", new PlannedString("elsewhere"))), "data") : resource))
            .Stacks.SelectMany(stack => stack.Changes).Select(change => change.Kind);

        Assert.Equal(Enumerable.Repeat(ChangeKind.Updated, 4), Changes(before));
        // Without the provider's flag each would be gone for a moment.
        Assert.Equal(
            Enumerable.Repeat(ChangeKind.Replaced, 4),
            Changes(before.Changed(resource => resource.Type == "pulumi:providers:kubernetes" ? resource.With(null, "enableConfigMapMutable") : resource)));
    }
}
