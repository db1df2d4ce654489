using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Planning;

public class SystemPlannerTests
{
    [Fact]
    public async Task Plans_what_binds_the_regions_last_and_from_their_outputs()
    {
        var requests = new List<PlanRequest>();

        var plan = await new SystemPlanner(request =>
        {
            lock (requests)
            {
                requests.Add(request);
            }

            return Task.FromResult(new PlanBuilder(request.Stack).Build());
        }).PlanAsync([Input("global", readsOthers: true), Input("b"), Input("a")]);

        Assert.Equal(["b", "a", "global"], plan.Stacks.Select(stack => stack.Name));
        Assert.Equal("global", requests[^1].Stack);
        Assert.Equal(
            ["organization/multi-region/a", "organization/multi-region/b"],
            requests[^1].References.Keys.Order(StringComparer.Ordinal));
        Assert.Same(plan.Stacks[1], requests[^1].References["organization/multi-region/a"]);
        Assert.All(requests[..^1], request => Assert.Empty(request.References));
    }

    [Fact]
    public async Task Reports_the_failures_of_all_regions_at_once()
    {
        var planner = new SystemPlanner(request => request.Stack == "good"
            ? Task.FromResult(new PlanBuilder("good").Build())
            : throw new PlanException([$"{request.Stack} is broken", "and more"], []));

        var exception = await Assert.ThrowsAsync<SystemPlanException>(
            () => planner.PlanAsync([Input("bad"), Input("good"), Input("worse"), Input("global", readsOthers: true)]));

        Assert.Equal(
            [new("bad", "bad is broken"), new("bad", "and more"), new("worse", "worse is broken"), new("worse", "and more")],
            exception.Failures.AsEnumerable());
    }

    private static StackInput Input(string stack, bool readsOthers = false) =>
        new(new PlanRequest { Project = "multi-region", Stack = stack }, readsOthers);
}
