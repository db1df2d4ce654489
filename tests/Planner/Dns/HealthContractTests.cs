using System.Text.RegularExpressions;
using MultiRegion.Components.Dns;
using MultiRegion.Offline;
using MultiRegion.Tests.Planner.Manifests;
using static MultiRegion.Tests.Planner.Dns.PlannedDns;
using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

namespace MultiRegion.Tests.Planner.Dns;

/// <summary>The manifests keep what the health checks are told, and ask for nothing that the stacks do not bring.</summary>
public class HealthContractTests
{
    [Theory]
    [InlineData(HealthContract.WriterHere, HealthEndpoint.WriterWorkload)]
    [InlineData(HealthContract.WriterReachable, HealthEndpoint.ReachWorkload)]
    public void Answers_under_the_path_that_is_checked(HealthContract contract, string workload)
    {
        var route = Repository.Base().OfKind("HTTPRoute", workload);

        Assert.Equal(HealthEndpoint.PathOf(contract), route.Text("spec", "rules", 0, "matches", 0, "path", "value"));
        Assert.Equal(workload, route.Text("spec", "rules", 0, "backendRefs", 0, "name"));
        Assert.Equal(workload, Repository.Base().OfKind("Deployment", workload).Text("metadata", "name"));
    }

    [Theory]
    [InlineData(HealthEndpoint.WriterWorkload)]
    [InlineData(HealthEndpoint.ReachWorkload)]
    public async Task Runs_in_the_namespace_that_the_region_brings(string workload)
    {
        var plan = await PlanAsync();

        var places = plan.OfType("kubernetes:core/v1:Namespace").ToList();
        Assert.Equal(["us-east-1", "us-west-2"], places.Select(place => plan.StackOf(place).Name));
        Assert.All(places, place => Assert.Equal(Repository.NamespaceOf(workload), Metadata(place, "name")));
        Assert.DoesNotContain(Repository.Base(), one => one.Text("kind") == "Namespace" && one.Text("metadata", "name") == HealthEndpoint.Namespace);
        Assert.Null(Repository.Base().OfKind("Deployment", workload).At("spec", "template", "spec", "serviceAccountName"));
    }

    [Fact]
    public async Task Runs_where_the_writers_alarm_looks()
    {
        var dimensions = Assert.IsType<PlannedObject>((await PlanAsync()).Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", "us-west-2-writer")["dimensions"]);

        Assert.Equal(new PlannedString(Repository.NamespaceOf(HealthEndpoint.WriterWorkload)!), dimensions["Namespace"]);
        Assert.Equal(new PlannedString(HealthEndpoint.WriterWorkload), dimensions["PodName"]);
    }

    // Without it the pods must not start: a region that was told nothing would be answered otherwise.
    [Theory]
    [InlineData(HealthEndpoint.WriterWorkload)]
    [InlineData(HealthEndpoint.ReachWorkload)]
    public async Task Starts_only_with_what_the_stacks_tell(string workload)
    {
        var told = (await PlanAsync()).OfType(ConfigMap).Where(map => Metadata(map, "namespace") == Repository.NamespaceOf(workload)).ToList();

        Assert.Equal(["us-east-1-region-database", "us-west-2-region-database"], told.Select(map => map.Name));
        var reads = Assert.Single(Writer(workload).Items("envFrom"), source => source.At("configMapRef") is not null);
        Assert.All(told, map => Assert.Equal(Metadata(map, "name"), reads.Text("configMapRef", "name")));
        Assert.Null(reads.At("configMapRef", "optional"));
    }

    [Theory]
    [InlineData(HealthEndpoint.WriterWorkload, "writer.sh", new[] { "REGION_CIDR", "WRITER", "WRITER_DATABASE", "WRITER_HOST", "WRITER_PORT" })]
    [InlineData(HealthEndpoint.ReachWorkload, "reach.sh", new[] { "WRITER", "WRITER_HOST", "WRITER_PORT" })]
    public async Task Reads_nothing_that_is_not_told(string workload, string script, string[] keys)
    {
        var read = Regex.Matches(await File.ReadAllTextAsync(Path.Combine(Repository.BaseOf(workload), script)), @"\$\{(\w+):\?\}")
            .Select(match => match.Groups[1].Value).Where(name => name != "1").Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(keys, read);
        var told = Assert.IsType<PlannedObject>((await PlanAsync()).Inputs(ConfigMap, "us-west-2-region-database")["data"]);
        Assert.Subset(told.Members.Keys.ToHashSet(), keys.ToHashSet());
        Assert.Equal($"/checks/{script}", Writer(workload).Text("readinessProbe", "exec", "command", 1));
    }

    [Fact]
    public async Task Is_told_the_one_writer_and_each_region_its_own_block()
    {
        var plan = await PlanAsync();

        string Told(string region) => string.Join(", ", Assert.IsType<PlannedObject>(plan.Inputs(ConfigMap, $"{region}-region-database")["data"])
            .Members.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {((PlannedString)entry.Value).Value}"));
        const string Rest = "WRITER: follow, WRITER_DATABASE: platform, WRITER_HOST: <database-global-cluster.endpoint>, WRITER_PORT: 5432";
        Assert.Equal($"REGION_CIDR: 10.16.0.0/16, {Rest}", Told("us-east-1"));
        Assert.Equal($"REGION_CIDR: 10.32.0.0/16, {Rest}", Told("us-west-2"));
    }

    [Fact]
    public async Task Is_told_so_where_there_is_no_database()
    {
        var told = (await PlanAsync(database: "")).OfType(ConfigMap).ToList();

        Assert.Equal(["us-east-1-region-database", "us-west-2-region-database"], told.Select(map => map.Name));
        Assert.All(told, map => Assert.Equal(
            new PlannedString(HealthDatabase.None), Assert.Single(Assert.IsType<PlannedObject>(map.Inputs["data"]).Members).Value));
    }

    [Fact]
    public void Scales_the_workload_that_a_switch_plan_names()
    {
        Assert.Equal(RegionSwitch.Workload, Repository.NamespaceOf("api"));
        Assert.Equal(RegionSwitch.Workload, Repository.Base().OfKind("HorizontalPodAutoscaler", RegionSwitch.Workload).Text("spec", "scaleTargetRef", "name"));
        Assert.NotNull(Repository.Base().OfKind("Deployment", RegionSwitch.Workload));
    }

    private static YamlNode Writer(string workload) => Assert.Single(
        Repository.Base().OfKind("Deployment", workload).Items("spec", "template", "spec", "containers"),
        container => container.Text("name") == "writer");

    private static string? Metadata(PlannedResource resource, string member) =>
        ((resource.Inputs["metadata"] as PlannedObject)?[member] as PlannedString)?.Value;
}
