using System.Text.Json;
using MultiRegion.Offline;

namespace MultiRegion.Tests.Planner.Commands;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFiles.WriteTo(new TemporaryFolder());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Shows_every_stack_for_people_by_default()
    {
        var run = await RunAsync("preview");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("us-east-1  10 resources", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nus-west-2  10 resources", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nglobal  5 resources", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\npass  addresses: 4 ranges apart, 8 subnets in place; free: us-east-1 74 %, us-west-2 74 %\n",
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_regions_in_the_order_of_the_topology_and_then_what_binds_them()
    {
        _folder.Write("Pulumi.yaml", SwapRegions(SampleFiles.Project));

        Assert.Equal(["us-west-2", "us-east-1", "global"], StackNames(await RunAsync("preview", "--format", "json")));
    }

    [Fact]
    public async Task Writes_the_same_bytes_each_time()
    {
        var first = await RunAsync("preview", "--format", "json");
        var second = await RunAsync("preview", "--format", "json");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Shows_only_the_stacks_asked_for_but_checks_the_system()
    {
        var run = await RunAsync("preview", "--format", "json", "--stack", "global", "--stack", "us-east-1");

        Assert.Equal(["us-east-1", "global"], StackNames(run));
        using var json = JsonDocument.Parse(run.Output);
        Assert.StartsWith("4 ranges apart", json.RootElement.GetProperty("checks")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_the_configuration_to_each_stack_as_the_CLI_does()
    {
        _folder.Write("stacks/Pulumi.us-west-2.yaml", SampleFiles.West + "  multi-region:network: { nat: single }\n");
        var requests = new List<PlanRequest>();

        await PlannerRun.InAsync(_folder.Path, request => Record(requests, request), "preview");

        var west = requests.First(request => request.Stack == "us-west-2");
        Assert.Equal("multi-region", west.Project);
        Assert.Equal(
            ["multi-region:capacity", "multi-region:cluster", "multi-region:network", "multi-region:region", "multi-region:role", "multi-region:topology"],
            west.Configuration.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("us-west-2", west.Configuration["multi-region:region"]);
        Assert.Equal("""{"nat":"single"}""", west.Configuration["multi-region:network"]);
        Assert.Equal("""{"version":"1.35","instanceTypes":["m7i.xlarge"]}""", west.Configuration["multi-region:cluster"]);
        Assert.Empty(west.SecretKeys);
    }

    [Fact]
    public async Task Finds_the_repository_from_any_folder_inside_it()
    {
        var inside = Directory.CreateDirectory(Path.Combine(_folder.Path, "planner", "bin")).FullName;

        Assert.Equal(0, (await PlannerRun.InAsync(inside, "preview")).ExitCode);
    }

    [Fact]
    public async Task Takes_the_stack_files_of_another_folder()
    {
        _folder.Write("candidate/Pulumi.us-east-1.yaml", SampleFiles.East.Replace("percent: 100", "percent: 50", StringComparison.Ordinal))
            .Write("candidate/Pulumi.us-west-2.yaml", SampleFiles.West)
            .Write("candidate/Pulumi.global.yaml", SampleFiles.Global);
        var requests = new List<PlanRequest>();

        await PlannerRun.InAsync(_folder.Path, request => Record(requests, request), "preview", "--config", "candidate");

        Assert.Equal(
            """{"full":20,"percent":50}""",
            requests.First(request => request.Stack == "us-east-1").Configuration["multi-region:capacity"]);
    }

    [Fact]
    public async Task Takes_the_project_file_of_another_folder_too()
    {
        _folder.Write("candidate/Pulumi.yaml", SwapRegions(SampleFiles.Project))
            .Write("candidate/Pulumi.us-east-1.yaml", SampleFiles.East)
            .Write("candidate/Pulumi.us-west-2.yaml", SampleFiles.West)
            .Write("candidate/Pulumi.global.yaml", SampleFiles.Global);

        Assert.Equal(
            ["us-west-2", "us-east-1", "global"],
            StackNames(await RunAsync("preview", "--format", "json", "--config", Path.Combine(_folder.Path, "candidate"))));
    }

    [Fact]
    public async Task Writes_to_a_file_instead_of_the_output()
    {
        var printed = await RunAsync("preview", "--format", "json");

        var run = await RunAsync("preview", "--format", "json", "--out", "plan.json");

        Assert.Equal(new PlannerRun(0, "", "Wrote plan.json.\n"), run);
        Assert.Equal(printed.Output, _folder.Read("plan.json"));
    }

    [Fact]
    public async Task Refuses_a_file_that_cannot_be_written()
    {
        var run = await RunAsync("preview", "--out", "missing/plan.json");

        Assert.Equal(new PlannerRun(1, "", "--out: cannot write 'missing/plan.json': its folder does not exist.\n"), run);
    }

    [Fact]
    public async Task Fails_after_the_plan_when_a_check_fails()
    {
        var run = await PlannerRun.InAsync(
            _folder.Path,
            request => request.Stack == "global"
                ? SampleSystem.Global("us-east-1", "us-west-2")
                : SampleSystem.Region(request.Stack, "10.16.0.0/16", request.Stack == "us-east-1" ? "172.20.0.0/16" : "172.21.0.0/16"),
            "preview");

        Assert.Equal((1, "1 check failed: addresses.\n"), (run.ExitCode, run.Error));
        Assert.Contains(
            """
            fail  addresses: 1 address conflict
                  VPC us-east-1 10.16.0.0/16 overlaps VPC us-west-2 10.16.0.0/16

            """,
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passes_the_programs_warnings_on()
    {
        var run = await PlannerRun.InAsync(
            _folder.Path,
            request => SampleSystem.Stacks().Single(stack => stack.Name == request.Stack) with
            {
                Messages = request.Stack == "global" ? [new("debug", "counted them", null), new("warning", "only two regions", null)] : [],
            },
            "preview",
            "--format",
            "json");

        Assert.Equal((0, "global: warning: only two regions\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Reports_a_program_that_fails_without_a_plan()
    {
        var run = await PlannerRun.InAsync(
            _folder.Path, request => throw new PlanException([$"no subnets left in {request.Stack}"], []), "preview", "--out", "plan.txt");

        Assert.Equal(
            new PlannerRun(
                1,
                "",
                """
                us-east-1: no subnets left in us-east-1
                us-west-2: no subnets left in us-west-2
                2 problems, nothing planned.

                """),
            run);
        Assert.DoesNotContain("plan.txt", _folder.Files);
    }

    private static PlannedStack Record(List<PlanRequest> requests, PlanRequest request)
    {
        lock (requests)
        {
            requests.Add(request);
        }

        return SampleSystem.Stacks().Single(stack => stack.Name == request.Stack);
    }

    private static string SwapRegions(string project)
    {
        var lines = project.Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains("- { region:", StringComparison.Ordinal));
        (lines[first], lines[first + 1]) = (lines[first + 1], lines[first]);
        return string.Join('\n', lines);
    }

    private static IEnumerable<string?> StackNames(PlannerRun run)
    {
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("stacks").EnumerateArray().Select(stack => stack.GetProperty("name").GetString())];
    }

    private Task<PlannerRun> RunAsync(params string[] arguments) => PlannerRun.InAsync(_folder.Path, arguments);
}
