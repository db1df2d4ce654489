namespace MultiRegion.Tests.Planner.Commands;

/// <summary>What a user can get wrong, through the real entry: every problem on one line, exit code 1, and nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string ProjectFile = "Pulumi.yaml";
    private const string EastFile = "stacks/Pulumi.us-east-1.yaml";
    private const string WestFile = "stacks/Pulumi.us-west-2.yaml";
    private const string GlobalFile = "stacks/Pulumi.global.yaml";

    private readonly TemporaryFolder _folder = SampleFiles.WriteTo(new TemporaryFolder()).Write("plan.json", "the plan of before");

    public void Dispose() => _folder.Dispose();

    [Theory]
    // Addresses.
    [InlineData(ProjectFile, "10.32.0.0/16", "10.16.128.0/17", "")]
    [InlineData(ProjectFile, "10.32.0.0/16", "10.0.3.1/28", "")]
    [InlineData(ProjectFile, "10.32.0.0/16", "010.0.0.0/8", "")]
    [InlineData(ProjectFile, "172.21.0.0/16", "10.32.0.0/20", "")]
    // The topology.
    [InlineData(ProjectFile, "region: us-west-2, stack: us-west-2", "region: us-east-1, stack: us-west-2", "")]
    [InlineData(ProjectFile, "[usw2-az1, usw2-az2]", "[usw2-az1]", "")]
    [InlineData(ProjectFile, "zoneId: Z0EXAMPLE", "zoneID: Z0EXAMPLE", "")]
    [InlineData(ProjectFile, "default:", "defualt:", "")]
    [InlineData(ProjectFile, "  topology:", "  aws:region: us-east-1\n  topology:", "")]
    [InlineData(ProjectFile, "name: multi-region\n", "", "")]
    // A stack.
    [InlineData(WestFile, "region: us-west-2", "region: eu-west-1", "")]
    [InlineData(WestFile, "  multi-region:region: us-west-2\n", "", "")]
    [InlineData(WestFile, "multi-region:capacity", "multi-region:capasity", "")]
    [InlineData(WestFile, "percent: 20", "percent: 0", "")]
    [InlineData(WestFile, "percent: 20", "percent: 101", "")]
    [InlineData(WestFile, "\"1.35\"", "\"1.19\"", "")]
    [InlineData(WestFile, "\"1.35\"", "1.35", "")]
    [InlineData(WestFile, "multi-region:role: region", "multi-region:role:", "")]
    [InlineData(WestFile, "multi-region:role", "role", "")]
    [InlineData(WestFile, "multi-region:role: region", "multi-region:role: region\n  aws:region: us-west-2", "")]
    [InlineData(WestFile, "config:", "environment: [shared]\nconfig:", "")]
    [InlineData(WestFile, "config:", "confg:", "")]
    // Files.
    [InlineData(WestFile, "{ full: 20, percent: 20 }", "{ full: 20, percent: 20", "")]
    [InlineData(WestFile, "  multi-region:region", "\tmulti-region:region", "")]
    [InlineData(WestFile, "multi-region:region: us-west-2", "multi-region:region: us-west-2\n  multi-region:role: region", "")]
    [InlineData(GlobalFile, SampleFiles.Global, "", "")]
    [InlineData(GlobalFile, SampleFiles.Global, "[a]\n", "")]
    [InlineData(GlobalFile, SampleFiles.Global, "config: none\n", "")]
    public async Task Refuses_a_single_mistake_with_its_place_and_its_fix(string file, string right, string wrong, string expected)
    {
        var content = _folder.Read(file);
        Assert.Contains(right, content, StringComparison.Ordinal);
        _folder.Write(file, content.Replace(right, wrong, StringComparison.Ordinal));

        await RefusesAsync(expected);
    }

    [Fact]
    public async Task Reports_everything_wrong_in_all_files_at_once()
    {
        _folder
            .Write(ProjectFile, SampleFiles.Project.Replace("10.32.0.0/16", "10.16.128.0/17", StringComparison.Ordinal))
            .Write(EastFile, SampleFiles.East.Replace("percent: 100", "percent: 101", StringComparison.Ordinal) + "  aws:region: us-east-1\n")
            .Write(WestFile, "config: [\n");

        await RefusesAsync("");
    }

    [Fact]
    public async Task Misses_a_stack_file()
    {
        File.Delete(Path.Combine(_folder.Path, WestFile));

        await RefusesAsync("");
    }

    [Fact]
    public async Task Misses_every_stack_file()
    {
        Directory.Delete(Path.Combine(_folder.Path, "stacks"), recursive: true);

        await RefusesAsync("");
    }

    [Fact]
    public async Task Misses_the_folder_of_config()
    {
        await RefusesAsync("", "--config", "candidate/");
    }

    [Fact]
    public async Task Finds_no_stack_file_in_the_folder_of_config()
    {
        _folder.Write("candidate/README.md", "");

        await RefusesAsync("", "--config", "candidate");
    }

    [Fact]
    public async Task Names_the_files_of_config_as_the_user_did()
    {
        _folder.Write("candidate/Pulumi.global.yaml", "config: [\n")
            .Write("candidate/Pulumi.us-east-1.yaml", SampleFiles.East)
            .Write("candidate/Pulumi.us-west-2.yaml", SampleFiles.West);

        await RefusesAsync("", "--config", "./candidate/");
    }

    private async Task RefusesAsync(string expected, params string[] arguments)
    {
        var before = _folder.Files.ToList();

        var run = await PlannerRun.InAsync(_folder.Path, ["preview", "--format", "json", "--out", "plan.json", .. arguments]);

        var lines = expected.Split('\n').Length;
        Assert.Equal(
            $"{expected.ReplaceLineEndings("\n")}\n{lines} {(lines == 1 ? "problem" : "problems")}, nothing planned.\n",
            run.Error);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("the plan of before", _folder.Read("plan.json"));
        Assert.Equal(before, _folder.Files);
    }
}
