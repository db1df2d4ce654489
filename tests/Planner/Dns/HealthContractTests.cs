using MultiRegion.Components.Dns;
using MultiRegion.Tests.Planner.Manifests;

namespace MultiRegion.Tests.Planner.Dns;

/// <summary>The manifests keep what the health checks are told.</summary>
public class HealthContractTests
{
    [Theory]
    [InlineData(HealthContract.WriterHere, HealthEndpoint.WriterWorkload)]
    [InlineData(HealthContract.WriterReachable, "writer-health")]
    public void Answers_under_the_path_that_is_checked(HealthContract contract, string workload)
    {
        var route = Repository.Base().OfKind("HTTPRoute", workload);

        Assert.Equal(HealthEndpoint.PathOf(contract), route.Text("spec", "rules", 0, "matches", 0, "path", "value"));
        Assert.Equal(workload, route.Text("spec", "rules", 0, "backendRefs", 0, "name"));
        Assert.Equal(workload, Repository.Base().OfKind("Deployment", workload).Text("metadata", "name"));
    }

    [Fact]
    public void Asks_for_a_writer_in_reach_by_its_global_name()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "manifests", "apps", "base", "writer-health", "reach.sh"));

        Assert.Contains("--host=\"$DATABASE_WRITER_HOST\"", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_in_the_namespace_that_the_writers_alarm_watches() =>
        Assert.Equal(HealthEndpoint.Namespace, Assert.Single(Repository.Base(), one => one.Text("kind") == "Namespace").Text("metadata", "name"));
}
