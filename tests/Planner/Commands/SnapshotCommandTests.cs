using MultiRegion.Offline;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Tests.Planner.Commands;

public sealed class SnapshotCommandTests : IDisposable
{
    private static readonly string[] Snapshots = ["stacks/global.plan", "stacks/us-east-1.plan", "stacks/us-west-2.plan"];

    private readonly TemporaryFolder _folder = SampleFiles.WriteTo(new());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writes_each_plan_beside_its_configuration_and_loads_them_again()
    {
        var run = await RunAsync("snapshot");

        Assert.Equal(new PlannerRun(0, "", "Wrote stacks/global.plan, stacks/us-east-1.plan, stacks/us-west-2.plan.\n"), run);
        Assert.Equal(Snapshots, Plans());
        var problems = new List<string>();
        var loaded = new SnapshotStore(new ConfigurationFolder(Path.Combine(_folder.Path, "stacks"), "stacks")).Load(problems);
        Assert.Empty(problems);
        Assert.Equal(["us-east-1", "us-west-2", "global"], loaded!.Stacks.Select(stack => stack.Name).Order(StringComparer.Ordinal).OrderBy(name => name == "global"));
        Assert.Equal(SampleSystem.Stacks().Sum(stack => stack.Resources.Length), loaded.Resources.Count());
    }

    [Fact]
    public async Task Has_nothing_to_do_the_second_time()
    {
        await RunAsync("snapshot");

        Assert.Equal(new PlannerRun(0, "", "3 snapshots up to date.\n"), await RunAsync("snapshot"));
        Assert.Equal(new PlannerRun(0, "", ""), await RunAsync("snapshot", "--check"));
    }

    [Fact]
    public async Task Names_stale_snapshots_and_the_command_and_writes_nothing()
    {
        await RunAsync("snapshot");
        _folder.Write("stacks/us-west-2.plan", _folder.Read("stacks/us-west-2.plan").Replace("1.35", "1.34", StringComparison.Ordinal));
        File.Delete(Path.Combine(_folder.Path, "stacks/global.plan"));

        var run = await RunAsync("snapshot", "--check");

        Assert.Equal(
            new PlannerRun(
                2,
                "",
                """
                stacks/global.plan: stale, the plan has changed.
                stacks/us-west-2.plan: stale, the plan has changed.
                Refresh with 'dotnet run -c Offline --project planner -- snapshot', review the difference and commit it.

                """),
            run);
        Assert.DoesNotContain("stacks/global.plan", _folder.Files);
    }

    [Fact]
    public async Task Removes_the_snapshot_of_a_stack_that_is_gone()
    {
        _folder.Write("stacks/eu-west-1.plan", "whatever");

        Assert.Equal("Wrote stacks/eu-west-1.plan, stacks/global.plan, stacks/us-east-1.plan, stacks/us-west-2.plan.\n", (await RunAsync("snapshot")).Error);

        Assert.Equal(Snapshots, Plans());
    }

    [Fact]
    public async Task Changes_no_snapshot_when_one_cannot_be_written()
    {
        _folder.Write("stacks/us-east-1.plan", "reviewed");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "stacks/us-west-2.plan"));

        var run = await RunAsync("snapshot");

        Assert.Equal(new PlannerRun(1, "", "cannot write 'stacks/us-west-2.plan': it is a folder. No snapshot was changed.\n"), run);
        Assert.Equal("reviewed", _folder.Read("stacks/us-east-1.plan"));
        Assert.Equal(["stacks/us-east-1.plan"], Plans());
        Assert.DoesNotContain(_folder.Files, file => Path.GetFileName(file).StartsWith('.'));
    }

    [Fact]
    public async Task Changes_no_snapshot_when_a_stack_cannot_be_planned()
    {
        _folder.Write("stacks/us-east-1.plan", "reviewed");

        var run = await PlannerRun.InAsync(
            _folder.Path,
            request => request.Stack == "global" ? throw new PlanException(["no way"], []) : SampleSystem.Stacks().Single(stack => stack.Name == request.Stack),
            "snapshot");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["stacks/us-east-1.plan"], Plans());
    }

    [Fact]
    public async Task Reports_every_snapshot_that_a_preview_cannot_use()
    {
        await RunAsync("snapshot");
        _folder.Write("stacks/us-east-1.plan", _folder.Read("stacks/us-east-1.plan").Replace("format 1", "format 7", StringComparison.Ordinal))
            .Write("stacks/us-west-2.plan", _folder.Read("stacks/us-west-2.plan")[..400])
            .Write("stacks/other.plan", _folder.Read("stacks/global.plan"));

        var run = await RunAsync("preview");

        const string remedy = "Rewrite it with 'dotnet run -c Offline --project planner -- snapshot', or check out the committed one.";
        Assert.Equal(
            new PlannerRun(
                1,
                "",
                $"""
                stacks/other.plan: the snapshot of stack global, expected as global.plan. Rename or remove it.
                stacks/us-east-1.plan: a plan snapshot of format 7, expected format 1. {remedy}
                stacks/us-west-2.plan: truncated, its last line is not 'end, N resources'. {remedy}

                """),
            run);
    }

    private IEnumerable<string> Plans() => _folder.Files.Where(file => file.EndsWith(".plan", StringComparison.Ordinal));

    private Task<PlannerRun> RunAsync(params string[] arguments) => PlannerRun.InAsync(_folder.Path, arguments);
}
