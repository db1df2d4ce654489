using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class DatabaseHistoryCheckTests
{
    [Fact]
    public void Accepts_a_database_that_was_reviewed_as_it_is() => Assert.Equal(
        (CheckStatus.Pass, "made as it was, and of the same major version"),
        Verdict(Judge("us-east-1", "16.11", recorded: Database("us-east-1", "16.8"))));

    [Fact]
    public void Rejects_another_initial_writer() => Assert.Equal(
        [
            "global: database.initialWriter: got 'us-west-2', but the database was made in us-east-1 according to the reviewed plan. "
            + "Set it back to us-east-1; where the writer is now is topology.activeRegion.",
        ],
        Judge("us-west-2", "16.8", recorded: Database("us-east-1", "16.8")).Lines.AsEnumerable());

    [Fact]
    public void Rejects_another_major_version_unless_it_is_allowed()
    {
        var verdict = Judge("us-east-1", "17.7", recorded: Database("us-east-1", "16.8"));

        Assert.Equal(CheckStatus.Fail, verdict.Status);
        Assert.Equal(
            [
                "global: database.engineVersion: got '17.7', another major version than 16.8 of the reviewed plan. "
                + "Set it back, or allow it with database.allowMajorVersionUpgrade: true.",
            ],
            verdict.Lines.AsEnumerable());
        Assert.Equal(CheckStatus.Pass, Judge("us-east-1", "17.7", recorded: Database("us-east-1", "16.8"), allowed: true).Status);
    }

    [Fact]
    public void Has_nothing_to_say_without_a_reviewed_plan_or_a_database_in_it()
    {
        var expected = (CheckStatus.Pass, "no reviewed plan of a database to compare with");

        Assert.Equal(expected, Verdict(Judge("us-east-1", "16.8", recorded: null)));
        Assert.Equal(expected, Verdict(Judge("us-east-1", "16.8", recorded: Object(("database", PlannedObject.Empty)))));
    }

    private static (CheckStatus Status, string Detail) Verdict(CheckResult result) => (result.Status, result.Detail);

    private static PlannedObject Database(string writer, string version) =>
        Object(("database", Object(("initialWriter", Text(writer)), ("engineVersion", Text(version)))));

    private static CheckResult Judge(string writer, string version, PlannedObject? recorded, bool allowed = false)
    {
        var plan = new PlanBuilder("global");
        plan.Resource("aws:rds/cluster:Cluster", "us-east-1-database", inputs: ("allowMajorVersionUpgrade", new PlannedBool(allowed)));
        plan.Output("database", Database(writer, version)["database"]!);
        return new DatabaseHistoryCheck().Run(new SystemPlan([plan.Build()])
        {
            Recorded = recorded is null ? null : new SystemPlan([new PlanBuilder("global").Build() with { Outputs = recorded }]),
        });
    }
}
