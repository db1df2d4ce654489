using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class FailoverSafeCheckTests
{
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Cluster = "aws:rds/cluster:Cluster";
    private static readonly PlannedOptions Protected = new() { Protect = true };

    [Fact]
    public void Accepts_updates_in_place_of_what_is_not_protected()
    {
        var verdict = Judge(
            plan => plan.Resource(Alarm, "lag", inputs: ("alarmDescription", Text("standby"))),
            plan => plan.Resource(Alarm, "lag", inputs: ("alarmDescription", Text("active"))));

        Assert.Equal(
            (CheckStatus.Pass, "with us-west-2 active nothing is created, deleted or replaced, 1 resource updated in place"),
            (verdict.Status, verdict.Detail));
        Assert.Empty(verdict.Lines);
    }

    [Fact]
    public void Rejects_a_name_that_follows_the_role() => Rejects(
        plan => plan.Resource(Cluster, "us-east-1-writer"),
        plan => plan.Resource(Cluster, "us-west-2-writer"),
        "with us-west-2 active global: aws:rds/cluster:Cluster us-east-1-writer is deleted",
        "with us-west-2 active global: aws:rds/cluster:Cluster us-west-2-writer is created");

    [Fact]
    public void Rejects_a_change_that_replaces() => Rejects(
        plan => plan.Resource(Cluster, "us-east-1", inputs: ("databaseName", Text("platform"))),
        plan => plan.Resource(Cluster, "us-east-1"),
        $"with us-west-2 active global: aws:rds/cluster:Cluster us-east-1 is replaced, for databaseName changes: {ReplacementKnowledge.Of(Cluster, "databaseName").Reason}");

    [Fact]
    public void Rejects_a_change_that_may_replace() => Rejects(
        plan => plan.Resource(Cluster, "us-east-1", inputs: ("storageType", Text("aurora"))),
        plan => plan.Resource(Cluster, "us-east-1", inputs: ("storageType", Text("aurora-iopt1"))),
        $"with us-west-2 active global: aws:rds/cluster:Cluster us-east-1 may be replaced, for storageType changes: {ReplacementKnowledge.Of(Cluster, "storageType").Reason}");

    [Fact]
    public void Rejects_a_change_that_the_program_made_replacing() => Rejects(
        plan => plan.Resource(Alarm, "lag", options: new() { ReplaceOnChanges = ["tags"] }, inputs: ("tags", Object(("role", Text("a"))))),
        plan => plan.Resource(Alarm, "lag", options: new() { ReplaceOnChanges = ["tags"] }, inputs: ("tags", Object(("role", Text("b"))))),
        "with us-west-2 active global: aws:cloudwatch/metricAlarm:MetricAlarm lag is replaced, for tags.role changes: replaceOnChanges");

    [Fact]
    public void Accepts_a_replacing_change_that_is_ignored_on_what_is_not_protected() => Assert.Equal(CheckStatus.Pass, Judge(
        plan => plan.Resource(Cluster, "us-east-1", options: new() { IgnoreChanges = ["databaseName"] }, inputs: ("databaseName", Text("platform"))),
        plan => plan.Resource(Cluster, "us-east-1", options: new() { IgnoreChanges = ["databaseName"] })).Status);

    // Ignored today, it would decide how the resource is made anew.
    [Fact]
    public void Rejects_any_change_of_what_is_protected_even_an_ignored_one() => Rejects(
        plan => plan.Resource(Cluster, "us-east-1", options: new() { Protect = true, IgnoreChanges = ["masterUsername"] }, inputs: ("masterUsername", Text("owner"))),
        plan => plan.Resource(Cluster, "us-east-1", options: new() { Protect = true, IgnoreChanges = ["masterUsername"] }),
        "with us-west-2 active global: aws:rds/cluster:Cluster us-east-1 is protected and masterUsername changes");

    [Fact]
    public void Rejects_protection_that_follows_the_role() => Rejects(
        plan => plan.Resource(Cluster, "us-east-1", options: Protected),
        plan => plan.Resource(Cluster, "us-east-1"),
        "with us-west-2 active global: aws:rds/cluster:Cluster us-east-1 is protected and its option protect changes");

    [Fact]
    public void Rejects_an_order_that_follows_the_role() => Rejects(
        plan => plan.Resource(Cluster, "us-east-1", options: Protected),
        plan => plan.Resource(Cluster, "us-east-1", options: Protected with { DependsOn = ["urn:of-the-writer"] }),
        "with us-west-2 active global: aws:rds/cluster:Cluster us-east-1 is protected and its option dependsOn changes");

    [Fact]
    public void Rejects_a_move_to_another_provider() => Rejects(
        plan => plan.Resource(Alarm, "lag", provider: Providers(plan).East),
        plan => plan.Resource(Alarm, "lag", provider: Providers(plan).West),
        "with us-west-2 active global: aws:cloudwatch/metricAlarm:MetricAlarm lag moves to another provider, which replaces it");

    [Fact]
    public void Rejects_a_program_that_fails_on_the_day_after()
    {
        var plan = new SystemPlan([new PlanBuilder("global").Build()])
        {
            FailedOver = [new("us-west-2", null, [new("global", "no such region")])],
        };

        var verdict = new FailoverSafeCheck().Run(plan);

        Assert.Equal(CheckStatus.Fail, verdict.Status);
        Assert.Equal(["with us-west-2 active global cannot be planned: no such region"], verdict.Lines.AsEnumerable());
    }

    [Fact]
    public void Admits_that_nothing_was_compared()
    {
        var verdict = new FailoverSafeCheck().Run(new SystemPlan([new PlanBuilder("global").Build()]));

        Assert.Equal((CheckStatus.Warn, "not planned with another region active"), (verdict.Status, verdict.Detail));
    }

    [Fact]
    public void Compares_with_every_other_region()
    {
        static SystemPlan Plan(string description)
        {
            var global = new PlanBuilder("global");
            global.Resource(Alarm, "lag", inputs: ("alarmDescription", Text(description)));
            return new([global.Build()]);
        }

        var verdict = new FailoverSafeCheck().Run(new SystemPlan(Plan("a").Stacks)
        {
            FailedOver = [new("b", Plan("b"), []), new("c", Plan("a"), [])],
        });

        Assert.Equal(
            "with b active nothing is created, deleted or replaced, 1 resource updated in place; "
            + "with c active nothing is created, deleted or replaced, 0 resources updated in place",
            verdict.Detail);
    }

    private static (PlannedResource East, PlannedResource West) Providers(PlanBuilder plan) =>
        (plan.Provider("aws", "us-east-1", "us-east-1"), plan.Provider("aws", "us-west-2", "us-west-2"));

    private static void Rejects(Action<PlanBuilder> today, Action<PlanBuilder> then, params string[] lines)
    {
        var verdict = Judge(today, then);

        Assert.Equal(CheckStatus.Fail, verdict.Status);
        Assert.Equal(lines, verdict.Lines);
        Assert.Equal($"{lines.Length} change{(lines.Length == 1 ? "" : "s")} that a failover must not cause", verdict.Detail);
    }

    private static CheckResult Judge(Action<PlanBuilder> today, Action<PlanBuilder> then)
    {
        var (before, after) = (new PlanBuilder("global"), new PlanBuilder("global"));
        today(before);
        then(after);
        return new FailoverSafeCheck().Run(new([before.Build()]) { FailedOver = [new("us-west-2", new([after.Build()]), [])] });
    }
}
