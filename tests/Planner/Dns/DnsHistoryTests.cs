using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.Dns.PlannedDns;

namespace MultiRegion.Tests.Planner.Dns;

public class DnsHistoryTests
{
    private const string FromWest = """{ "primary": "us-west-2", "names": ["api"] }""";

    [Fact]
    public async Task Passes_names_that_are_as_they_were()
    {
        var result = Judge(await PlanAsync(), await PlanAsync());

        Assert.Equal((CheckStatus.Pass, "8 names as reviewed"), (result.Status, result.Detail));
    }

    [Fact]
    public async Task Has_nothing_to_say_without_a_reviewed_plan()
    {
        var result = new DnsHistoryCheck().Run(await PlanAsync());

        Assert.Equal((CheckStatus.Pass, "no reviewed plan of records to compare with"), (result.Status, result.Detail));
    }

    // With a database the configuration refuses it already; without one only the reviewed plan knows where home was.
    [Fact]
    public async Task Refuses_a_swap_of_the_primary()
    {
        var result = Judge(await PlanAsync(database: ""), await PlanAsync(FromWest, database: ""));

        Assert.Equal((CheckStatus.Fail, "2 names that cannot be changed one record at a time"), (result.Status, result.Detail));
        Assert.Equal(
            "api.example.com A: got us-west-2 as PRIMARY, which is us-east-1 in the reviewed plan: Route 53 refuses two PRIMARY records of one name, "
            + "so a swap cannot be applied one record at a time. Set dns.primary back to us-east-1; users follow health without a swap.",
            result.Lines[0]);
    }

    [Fact]
    public async Task Tells_how_a_third_region_comes_behind_a_pair()
    {
        var result = Judge(await PlanAsync(), await PlanAsync(regions: 3));

        Assert.Equal((CheckStatus.Warn, "6 names that cannot be changed one record at a time"), (result.Status, result.Detail));
        Assert.Contains(
            "api.example.com A: got after-us-east-1 as SECONDARY, which is us-west-2 in the reviewed plan: Route 53 refuses two SECONDARY records of one name. "
            + "Remove the old one first, while the home answers alone: pulumi destroy --stack global --target '**public-api-us-west-2'",
            result.Lines);
    }

    [Fact]
    public async Task Tells_how_a_name_changes_its_policy()
    {
        var result = Judge(await PlanAsync(), await PlanAsync(Shared));

        Assert.Equal((CheckStatus.Warn, "2 names that cannot be changed one record at a time"), (result.Status, result.Detail));
        Assert.Equal(
            "api.example.com A: got weighted records, which are failover in the reviewed plan: Route 53 takes one policy per name. Remove them first, while the name has no answer: "
            + "pulumi destroy --stack global --target '**public-api-us-east-1' --target '**public-api-us-west-2'",
            result.Lines[0]);
    }

    private static CheckResult Judge(SystemPlan reviewed, SystemPlan now) => new DnsHistoryCheck().Run(new SystemPlan(now.Stacks) { Recorded = reviewed });
}
