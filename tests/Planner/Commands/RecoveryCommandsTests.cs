using System.Globalization;
using System.Text.Json;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Commands;

/// <summary><c>drill</c>, <c>advise</c> and <c>runbook</c> on the committed configuration.</summary>
public class RecoveryCommandsTests
{
    [Theory]
    [InlineData("--lose: got 'eu-west-1', which is not in the topology. Known regions: us-east-1, us-west-2.", "drill", "--lose", "eu-west-1")]
    [InlineData(
        "--lose: got us-east-1 and us-west-2, which are all regions: nothing is left to take over. Keep one of them.",
        "drill", "--lose", "us-east-1", "--lose", "us-west-2")]
    [InlineData(
        "--lose-zone: got 'use1-az9', which no region has. Known zones: use1-az1, use1-az2, use1-az4, usw2-az1, usw2-az2, usw2-az3.",
        "drill", "--lose-zone", "use1-az9")]
    [InlineData("--lose-service: got nothing, expected the name of a service.", "drill", "--lose-service", "")]
    [InlineData("--partition: got 'us-east-1', expected two regions, e.g. us-east-1,us-west-2.", "drill", "--partition", "us-east-1")]
    [InlineData("--partition: got 'mars', which is not in the topology. Known regions: us-east-1, us-west-2.", "drill", "--partition", "us-east-1,mars")]
    [InlineData(
        "Nothing to lose: expected one of --lose REGION, --lose-zone ZONE, --lose-service NAME or --partition A,B.", "drill")]
    [InlineData(
        "More than one loss: expected one of --lose REGION, --lose-zone ZONE, --lose-service NAME or --partition A,B.",
        "drill", "--lose", "us-east-1", "--lose-zone", "use1-az1")]
    [InlineData("--runs: got '0', expected a number from 1 to 1000000. See 'planner drill --help'.", "drill", "--lose", "us-east-1", "--runs", "0")]
    [InlineData("--revenue-per-hour: got '0', expected a number above 0. See 'planner advise --help'.", "advise", "--revenue-per-hour", "0")]
    [InlineData("--revenue-per-hour: got '-5', expected a number above 0. See 'planner advise --help'.", "advise", "--revenue-per-hour", "-5")]
    [InlineData("--revenue-per-hour: got 'NaN', expected a number above 0. See 'planner advise --help'.", "advise", "--revenue-per-hour", "NaN")]
    [InlineData("--revenue-per-hour: got 'much', expected a number above 0. See 'planner advise --help'.", "advise", "--revenue-per-hour", "much")]
    [InlineData("--revenue-per-hour: got '', expected a number above 0. See 'planner advise --help'.", "advise", "--revenue-per-hour", "")]
    [InlineData(
        "--revenue-per-hour: got '1e13', expected a number of 1000000000000 or less. See 'planner advise --help'.", "advise", "--revenue-per-hour", "1e13")]
    [InlineData("Option '--revenue-per-hour' is required. See 'planner advise --help'.", "advise")]
    [InlineData(
        "--requests-per-second: got '-1', expected a number above 0. See 'planner advise --help'.",
        "advise", "--revenue-per-hour", "1", "--requests-per-second", "-1")]
    [InlineData(
        "--engineer-hour: got '-1', expected a number of 0 or more. See 'planner advise --help'.",
        "advise", "--revenue-per-hour", "1", "--engineer-hour", "-1")]
    [InlineData(
        "--outages-per-year: got '0', expected a number above 0. See 'planner advise --help'.",
        "advise", "--revenue-per-hour", "1", "--outages-per-year", "0")]
    [InlineData(
        "--region-outage-percent: got '101', expected a percentage from 0 to 100. See 'planner advise --help'.",
        "advise", "--revenue-per-hour", "1", "--region-outage-percent", "101")]
    [InlineData("--lose: got 'eu-west-1', which is not in the topology. Known regions: us-east-1, us-west-2.", "runbook", "--lose", "eu-west-1")]
    [InlineData(
        "--name: got 'panic', expected region-lost, planned-switchover, failback, partition, restore-region, teardown.",
        "runbook", "--lose", "us-east-1", "--name", "panic")]
    public async Task Refuses_what_makes_no_sense_in_one_line(string error, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((1, "", $"{error}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Drills_the_loss_of_each_region_without_a_dependency_on_it()
    {
        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            var run = await RunAsync("drill", "--lose", region, "--runs", "100", "--format", "json");

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            using var drill = JsonDocument.Parse(run.Output);
            Assert.Equal(0, drill.RootElement.GetProperty("dependencies").GetArrayLength());
            Assert.Equal("ends in full service", drill.RootElement.GetProperty("end").GetString());
        }
    }

    [Fact]
    public async Task Repeats_a_drill_byte_for_byte()
    {
        string[] arguments = ["drill", "--lose", "us-east-1", "--runs", "100", "--seed", "7", "--format", "html"];

        Assert.Equal((await RunAsync(arguments)).Output, (await RunAsync(arguments)).Output);
    }

    [Theory]
    [InlineData("200000", "mesh")]
    [InlineData("10000", "independent")]
    public async Task Advises_on_the_committed_configuration(string revenue, string pattern)
    {
        var run = await RunAsync("advise", "--revenue-per-hour", revenue, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var advice = JsonDocument.Parse(run.Output);
        Assert.Equal(pattern, advice.RootElement.GetProperty("recommended").GetProperty("pattern").GetString());
        Assert.InRange(advice.RootElement.GetProperty("meshSavesPerOutage").GetDouble() / double.Parse(revenue, CultureInfo.InvariantCulture), 0.04, 0.055); // about 10,000 of 200,000
    }

    [Fact]
    public async Task Flips_its_advice_within_a_dollar_of_the_break_even()
    {
        using var advice = JsonDocument.Parse((await RunAsync("advise", "--revenue-per-hour", "1", "--format", "json")).Output);
        var steps = advice.RootElement.GetProperty("bestByRevenue").EnumerateArray().Select(step => (
            From: step.GetProperty("fromRevenuePerHour").GetDouble(), Best: (step.GetProperty("pattern").GetString(), step.GetProperty("warmPercent").GetInt32()))).ToList();

        Assert.InRange(steps.Count, 2, 12);
        foreach (var (before, after) in steps.Zip(steps.Skip(1)))
        {
            Assert.Equal(before.Best, await BestAsync(after.From - 1));
            Assert.Equal(after.Best, await BestAsync(after.From + 1));
        }

        async Task<(string?, int)> BestAsync(double revenue)
        {
            using var answer = JsonDocument.Parse((await RunAsync("advise", "--revenue-per-hour", revenue.ToString(CultureInfo.InvariantCulture), "--format", "json")).Output);
            var best = answer.RootElement.GetProperty("recommended");
            return (best.GetProperty("pattern").GetString(), best.GetProperty("warmPercent").GetInt32());
        }
    }

    [Theory]
    [InlineData("region-lost", "# us-east-1 is lost\n")]
    [InlineData("planned-switchover", "# Move the work to us-west-2 on purpose\n")]
    [InlineData("failback", "# Back to us-east-1\n")]
    [InlineData("partition", "# us-east-1 and us-west-2 do not reach each other\n")]
    [InlineData("restore-region", "# Restore us-east-1 from nothing\n")]
    [InlineData("teardown", "# Tear everything down\n")]
    public async Task Prints_each_runbook(string name, string title)
    {
        var run = await RunAsync("runbook", "--lose", "us-east-1", "--name", name);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(title, run.Output, StringComparison.Ordinal);
        if (name == "region-lost")
            Assert.Equal(run, await RunAsync("runbook", "--lose", "us-east-1"));
    }

    [Fact]
    public async Task Puts_the_budget_into_the_preview()
    {
        var run = await RunAsync("preview", "--format", "json");

        using var preview = JsonDocument.Parse(run.Output);
        var rto = preview.RootElement.GetProperty("recovery").GetProperty("rto");
        Assert.Equal((300, 289, 458), (rto.GetProperty("target").GetInt32(), rto.GetProperty("expected").GetInt32(), rto.GetProperty("worst").GetInt32()));
        Assert.Equal("promotion", rto.GetProperty("largest").GetString());
        Assert.Equal(
            "notice + decision + max(promotion + readiness + recheck + dns-cache, autoscaler + nodes + pods) + reconnect", rto.GetProperty("formula").GetString());
    }

    private static Task<PlannerRun> RunAsync(params string[] arguments) =>
        PlannerRun.PlanningAsync(AppContext.BaseDirectory, StackProgram.PlanAsync, arguments);
}
