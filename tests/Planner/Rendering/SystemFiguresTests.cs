using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;
using MultiRegion.Planner.Snapshots;
using MultiRegion.Tests.Planner.Checks;

namespace MultiRegion.Tests.Planner.Rendering;

public class SystemFiguresTests
{
    [Fact]
    public async Task Are_the_same_of_a_plan_and_of_its_snapshot()
    {
        var plan = await Mutation.RealAsync();
        var recorded = new SystemPlan([.. plan.Stacks.Select(stack =>
        {
            Assert.True(SnapshotReader.TryRead(SnapshotWriter.Write(stack), out var read, out var problem), problem);
            return read;
        })]);

        Assert.All(SystemFigures.All, figure =>
        {
            Assert.Equal(figure.Of(plan), figure.Of(recorded));
            Assert.Null(figure.Delta(recorded, plan));
        });
    }

    [Fact]
    public async Task Tell_how_a_change_moves_them()
    {
        var before = new SystemPlan((await DnsPlanAsync()).Stacks);
        var check = before.Resources.First(resource => resource.Type == "aws:route53/healthCheck:HealthCheck" && resource.Inputs["requestInterval"] is PlannedNumber { Value: 10 });
        var after = before;
        foreach (var slow in before.Resources.Where(resource => resource.Inputs["requestInterval"] is PlannedNumber).ToList())
        {
            after = Mutation.Replace(after, slow, slow.With("requestInterval", new PlannedNumber(30)));
        }

        Assert.NotNull(check);
        var figure = SystemFigures.All.Single(figure => figure.Name == "recovery");
        Assert.StartsWith("RTO ", figure.Of(after), StringComparison.Ordinal);
        Assert.Matches(@"RTO expected \+\d", figure.Delta(before, after));
    }

    private static async Task<SystemPlan> DnsPlanAsync()
    {
        var problems = new List<MultiRegion.Infra.Configuration.ConfigurationProblem>();
        var stacks = MultiRegion.Planner.Configuration.SystemInputs.Read(AppContext.BaseDirectory, configFolder: null, problems);
        Assert.Empty(problems);
        return await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(stacks);
    }
}
