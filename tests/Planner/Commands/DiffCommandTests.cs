using System.Text.Json;
using MultiRegion.Offline;

namespace MultiRegion.Tests.Planner.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private const string Figures = "monthly cost  $267\ntime to apply  us-east-1 12 min, us-west-2 12 min, global 3 min\n";

    private readonly TemporaryFolder _folder = SampleFiles.WriteTo(new());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_so_when_nothing_differs_from_the_snapshots()
    {
        await RunAsync("snapshot");

        Assert.Equal(new PlannerRun(0, $"No difference from the reviewed plan.\n{Figures}", ""), await RunAsync("diff"));
    }

    [Fact]
    public async Task Asks_for_a_snapshot_where_there_is_none() => Assert.Equal(
        new PlannerRun(
            1,
            "",
            "No plan was reviewed yet. Record today's with 'dotnet run -c Offline --project planner -- snapshot', or name another with --against.\n"),
        await RunAsync("diff"));

    [Fact]
    public async Task Shows_what_becomes_of_each_resource_and_exits_with_2()
    {
        await RunAsync("snapshot");

        var run = await PlannerRun.InAsync(_folder.Path, Changed, "diff");

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            us-west-2  5 replaced, 1 removed, 1 updated
                ± replaced  aws:ec2:Vpc us-west-2
                    cidrBlock: 10.32.0.0/16 -> 10.48.0.0/16  replaces: ec2/vpc_.go
                    traffic: the network is interrupted or moves
                ± replaced  4 × aws:ec2:Subnet: us-west-2-private-usw2-az1, us-west-2-public-usw2-az1,
                us-west-2-private-usw2-az2, us-west-2-public-usw2-az2
                    cidrBlock of us-west-2-private-usw2-az1: 10.32.0.0/19 -> 10.48.0.0/19  replaces:
                    ec2/vpc_subnet.go
                    cidrBlock of us-west-2-public-usw2-az1: 10.32.128.0/24 -> 10.48.128.0/24  replaces:
                    ec2/vpc_subnet.go
                    cidrBlock of us-west-2-private-usw2-az2: 10.32.32.0/19 -> 10.48.32.0/19  replaces:
                    ec2/vpc_subnet.go
                    vpcId: <us-west-2-vpc.id> -> that of the new one  replaces: aws:ec2:Vpc us-west-2 is
                    replaced; ec2/vpc_subnet.go
                    traffic: the network is interrupted or moves
                - removed  aws:kms:Key us-west-2-secrets
                    data loss: deletes a key, and with it all that it encrypts; protected: is protected: Pulumi
                    refuses to delete it until it is not
                ~ updated  eks:index:Cluster us-west-2
                    vpcId: <us-west-2-vpc.id> -> that of the new one  another value: aws:ec2:Vpc us-west-2 is
                    replaced

            risk  data loss: 1 resource
            risk  traffic: 5 resources
            risk  protected: 1 resource
            this change takes  8.2 min
                us-west-2 8.2 min: update Cluster us-west-2 8
            monthly cost  $266, -$1 (us-west-2: -$1)
            time to apply  us-east-1 12 min, us-west-2 12 min, global 3 min

            """,
            string.Join('\n', run.Output.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("check", StringComparison.Ordinal))),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Compares_with_the_snapshots_of_another_folder()
    {
        await RunAsync("snapshot");
        var reviewed = Directory.CreateDirectory(Path.Combine(_folder.Path, "base")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder.Path, "stacks"), "*.plan"))
        {
            File.Move(file, Path.Combine(reviewed, Path.GetFileName(file)));
        }

        Assert.Equal(new PlannerRun(0, $"No difference from 'base'.\n{Figures}", ""), await RunAsync("diff", "--against", "base"));
        Assert.Equal(2, (await PlannerRun.InAsync(_folder.Path, Changed, "diff", "--against", "base")).ExitCode);
    }

    [Fact]
    public async Task Compares_with_the_plan_of_other_configuration()
    {
        _folder.Write("candidate/Pulumi.us-east-1.yaml", SampleFiles.East.Replace("percent: 100", "percent: 50", StringComparison.Ordinal))
            .Write("candidate/Pulumi.us-west-2.yaml", SampleFiles.West)
            .Write("candidate/Pulumi.global.yaml", SampleFiles.Global);

        var run = await PlannerRun.InAsync(
            _folder.Path,
            request => request.Stack != "us-east-1" ? Sample(request) : new PlanBuilder("us-east-1").Output("capacity", new PlannedString(request.Configuration["multi-region:capacity"])).Build(),
            "diff",
            "--against",
            "candidate",
            "--format",
            "json");

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var output = json.RootElement.GetProperty("stacks")[0].GetProperty("outputs")[0];
        Assert.Equal(("capacity.percent", 50, 100), (output.GetProperty("path").GetString(), output.GetProperty("before").GetInt32(), output.GetProperty("after").GetInt32()));
    }

    [Fact]
    public async Task Says_how_long_the_change_itself_takes_and_what_sets_the_time()
    {
        await RunAsync("snapshot");

        var run = await PlannerRun.InAsync(_folder.Path, Changed, "diff", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var timing = json.RootElement.GetProperty("changeTiming");
        var stack = Assert.Single(timing.GetProperty("stacks").EnumerateArray());
        Assert.Equal(("us-west-2", 8.2, 8.2), (stack.GetProperty("name").GetString(), stack.GetProperty("minutes").GetDouble(), timing.GetProperty("minutes").GetDouble()));
        Assert.Equal(
            ["update", "delete"], // the cluster in place, then a subnet that was replaced
            stack.GetProperty("chain").EnumerateArray().Select(step => step.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task Takes_no_time_where_nothing_differs()
    {
        await RunAsync("snapshot");

        using var json = JsonDocument.Parse((await RunAsync("diff", "--format", "json")).Output);

        Assert.Equal(0, json.RootElement.GetProperty("changeTiming").GetProperty("minutes").GetDouble());
    }

    [Fact]
    public async Task Compares_a_configuration_with_a_project_file_of_its_own_with_what_is_reviewed_here()
    {
        await RunAsync("snapshot");
        foreach (var file in new[] { "Pulumi.yaml", "stacks/Pulumi.us-east-1.yaml", "stacks/Pulumi.us-west-2.yaml", "stacks/Pulumi.global.yaml" })
        {
            _folder.Write($"candidate/{Path.GetFileName(file)}", _folder.Read(file));
        }

        Assert.Equal(
            new PlannerRun(0, $"No difference from the reviewed plan in stacks.\n{Figures}", ""), await RunAsync("diff", "--config", "candidate"));
        Assert.Equal(2, (await PlannerRun.InAsync(_folder.Path, Changed, "diff", "--config", "candidate")).ExitCode);
    }

    [Fact]
    public async Task Asks_for_a_snapshot_where_neither_a_configuration_nor_the_repository_has_one()
    {
        foreach (var file in new[] { "Pulumi.yaml", "stacks/Pulumi.us-east-1.yaml", "stacks/Pulumi.us-west-2.yaml", "stacks/Pulumi.global.yaml" })
        {
            _folder.Write($"candidate/{Path.GetFileName(file)}", _folder.Read(file));
        }

        Assert.Equal(await RunAsync("diff"), await RunAsync("diff", "--config", "candidate"));
    }

    [Fact]
    public async Task Refuses_a_folder_that_is_not_there() => Assert.Equal(
        new PlannerRun(1, "", "--against: no folder 'nowhere'. Name one that holds snapshots or configuration.\n"),
        await RunAsync("diff", "--against", "nowhere"));

    [Fact]
    public async Task Refuses_a_snapshot_that_is_cut_off_and_writes_nothing()
    {
        await RunAsync("snapshot");
        _folder.Write("stacks/global.plan", _folder.Read("stacks/global.plan")[..100]);

        var run = await RunAsync("diff", "--out", "diff.txt");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("stacks/global.plan: truncated", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("diff.txt", _folder.Files);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Writes_the_same_bytes_each_time(string format)
    {
        await RunAsync("snapshot");

        var first = await PlannerRun.InAsync(_folder.Path, Changed, "diff", "--format", format);

        Assert.Equal(2, first.ExitCode);
        Assert.Equal(first, await PlannerRun.InAsync(_folder.Path, Changed, "diff", "--format", format));
    }

    private static PlannedStack Sample(PlanRequest request) => SampleSystem.Stacks().Single(stack => stack.Name == request.Stack);

    /// <summary>The second region on other addresses, and without its key.</summary>
    private static PlannedStack Changed(PlanRequest request)
    {
        if (request.Stack != "us-west-2")
        {
            return Sample(request);
        }

        var stack = SampleSystem.Region("us-west-2", "10.48.0.0/16", "172.21.0.0/16", ["usw2-az1", "usw2-az2"]);
        return stack with { Resources = [.. stack.Resources.Where(resource => resource.Type != "aws:kms/key:Key")] };
    }

    private Task<PlannerRun> RunAsync(params string[] arguments) => PlannerRun.InAsync(_folder.Path, arguments);
}
