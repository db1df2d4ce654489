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
    [InlineData(ProjectFile, "10.32.0.0/16", "10.16.128.0/17",
        "Pulumi.yaml: topology.regions[1].cidr: got '10.16.128.0/17', which overlaps us-east-1 '10.16.0.0/16'. Choose a block outside it, e.g. 10.32.0.0/16.")]
    [InlineData(ProjectFile, "10.32.0.0/16", "10.0.3.1/28",
        "Pulumi.yaml: topology.regions[1].cidr: got '10.0.3.1/28', which is an address within the network 10.0.3.0/28, which is too small to cut into subnets: that takes /20 at least. Write 10.0.0.0/16.")]
    [InlineData(ProjectFile, "10.32.0.0/16", "010.0.0.0/8",
        "Pulumi.yaml: topology.regions[1].cidr: got '010.0.0.0/8', whose leading zero some readers take for octal and others for 10.0.0.0/8, which is larger than the /16 that AWS allows. Write 10.0.0.0/16.")]
    [InlineData(ProjectFile, "172.21.0.0/16", "10.32.0.0/20",
        "Pulumi.yaml: topology.regions[1].serviceCidr: got '10.32.0.0/20', which overlaps us-west-2 '10.32.0.0/16'. Choose a block outside it, e.g. 172.16.0.0/16.")]
    // The topology.
    [InlineData(ProjectFile, "region: us-west-2, stack: us-west-2", "region: us-east-1, stack: us-west-2",
        "Pulumi.yaml: topology.regions[1].region: got 'us-east-1', which topology.regions[0].region has already. List each region once.")]
    [InlineData(ProjectFile, "[usw2-az1, usw2-az2]", "[usw2-az1]",
        "Pulumi.yaml: topology.regions[1].zones: got 1 zone, expected 2 or more: EKS places its control plane in two. Add another zone of the region, e.g. usw2-az2.")]
    [InlineData(ProjectFile, "zoneId: Z0EXAMPLE", "zoneID: Z0EXAMPLE",
        "Pulumi.yaml: topology.zoneID: got an unknown key, expected one of environment, zone, zoneId, pattern, discovery, activeRegion, regions. Did you mean 'zoneId'?",
        "Pulumi.yaml: topology.zoneId: got nothing, expected the ID of a Route 53 hosted zone. Add it, e.g. zoneId: Z0123456789ABCDEFGHIJ.")]
    [InlineData(ProjectFile, "default:", "defualt:",
        "Pulumi.yaml: topology: got nothing, expected an object. Add it, e.g. topology: { environment: production, zone: example.com, zoneId: Z0123456789ABCDEFGHIJ, activeRegion: us-east-1, regions: [...] }.",
        "Pulumi.yaml: topology.defualt: got an unknown key, expected one of default, description, items, secret, type, value. Put the value under 'default'.")]
    [InlineData(ProjectFile, "  topology:", "  aws:region: us-east-1\n  topology:",
        "Pulumi.yaml: aws:region: got a key of 'aws', which nothing reads: every provider here is explicit. Remove it.")]
    [InlineData(ProjectFile, "name: multi-region\n", "",
        "Pulumi.yaml: name: got nothing, expected the project's name. Add it, e.g. name: multi-region.")]
    // A stack.
    [InlineData(WestFile, "region: us-west-2", "region: eu-west-1",
        "stacks/Pulumi.us-west-2.yaml: region: got 'eu-west-1', which is not in the topology (us-east-1, us-west-2). Set it to us-west-2.")]
    [InlineData(WestFile, "  multi-region:region: us-west-2\n", "",
        "stacks/Pulumi.us-west-2.yaml: region: got nothing, expected a commercial AWS region. Add it, e.g. multi-region:region: us-west-2.")]
    [InlineData(WestFile, "multi-region:capacity", "multi-region:capasity",
        "stacks/Pulumi.us-west-2.yaml: capacity: got nothing, expected an object. Add it, e.g. multi-region:capacity: { full: 20, percent: 100 }.",
        "stacks/Pulumi.us-west-2.yaml: capasity: got an unknown key, expected one of role, region, network, capacity, cluster, gitops, accept. Did you mean 'capacity'?")]
    [InlineData(WestFile, "percent: 20", "percent: 0",
        "stacks/Pulumi.us-west-2.yaml: capacity.percent: got '0', expected a whole number from 1 to 100. The nearest is 1.")]
    [InlineData(WestFile, "percent: 20", "percent: 101",
        "stacks/Pulumi.us-west-2.yaml: capacity.percent: got '101', expected a whole number from 1 to 100. The nearest is 100.")]
    [InlineData(WestFile, "\"1.35\"", "\"1.19\"",
        "stacks/Pulumi.us-west-2.yaml: cluster.version: got '1.19', expected a version in standard support: 1.34 (until 2026-12-02), 1.35 (until 2027-03-27), 1.36. Write it like \"1.35\".")]
    [InlineData(WestFile, "\"1.35\"", "1.35",
        "stacks/Pulumi.us-west-2.yaml: cluster.version: got the number 1.35, expected text, for without quotes 1.30 reads as 1.3. Write it in quotes: \"1.35\".")]
    [InlineData(WestFile, "multi-region:role: region", "multi-region:role:",
        "stacks/Pulumi.us-west-2.yaml: role: got '', expected one of region, global. Choose one of them.")]
    [InlineData(WestFile, "multi-region:role", "role",
        "stacks/Pulumi.us-west-2.yaml: role: got a key without a namespace, expected 'multi-region:role'. Write it so, or remove it.",
        "stacks/Pulumi.us-west-2.yaml: role: got nothing, expected one of region, global. Add it, e.g. multi-region:role: region.")]
    [InlineData(WestFile, "multi-region:role: region", "multi-region:role: region\n  aws:region: us-west-2",
        "stacks/Pulumi.us-west-2.yaml: aws:region: got a key of 'aws', which nothing reads: every provider here is explicit. Remove it.")]
    [InlineData(WestFile, "config:", "environment: [shared]\nconfig:",
        "stacks/Pulumi.us-west-2.yaml: environment: got an ESC environment, whose values only the Pulumi service knows. Write them under 'config' instead.")]
    [InlineData(WestFile, "config:", "confg:",
        "stacks/Pulumi.us-west-2.yaml: confg: got an unknown key, expected 'config' and nothing else. Write it under 'config' as 'multi-region:confg', or remove it.",
        "stacks/Pulumi.us-west-2.yaml: role: got nothing, expected one of region, global. Add it, e.g. multi-region:role: region.")]
    // Files.
    [InlineData(WestFile, "{ full: 20, percent: 20 }", "{ full: 20, percent: 20",
        "stacks/Pulumi.us-west-2.yaml: line 4, column 45: got text that is not YAML, which makes no sense from here on. Close the bracket or the quote before it.")]
    [InlineData(WestFile, "  multi-region:region", "\tmulti-region:region",
        "stacks/Pulumi.us-west-2.yaml: line 3, column 1: got text that is not YAML, while scanning a plain scalar, found a tab character that violate indentation. Correct it there.")]
    [InlineData(WestFile, "multi-region:region: us-west-2", "multi-region:region: us-west-2\n  multi-region:role: region",
        "stacks/Pulumi.us-west-2.yaml: line 4, column 3: got the key 'multi-region:role' again, expected it once, and it stands on line 2 already. Keep one.")]
    [InlineData(GlobalFile, SampleFiles.Global, "",
        "stacks/Pulumi.global.yaml: role: got nothing, expected one of region, global. Add it, e.g. multi-region:role: global.")]
    [InlineData(GlobalFile, SampleFiles.Global, "[a]\n",
        "stacks/Pulumi.global.yaml: line 1, column 1: got a list, expected named values. Write each as 'name: value'.")]
    [InlineData(GlobalFile, SampleFiles.Global, "config: none\n",
        "stacks/Pulumi.global.yaml: config: got 'none', expected named values. Write each as 'name: value'.",
        "stacks/Pulumi.global.yaml: role: got nothing, expected one of region, global. Add it, e.g. multi-region:role: global.")]
    public async Task Refuses_a_single_mistake_with_its_place_and_its_fix(string file, string right, string wrong, params string[] expected)
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

        await RefusesAsync(
        [
            "Pulumi.yaml: topology.regions[1].cidr: got '10.16.128.0/17', which overlaps us-east-1 '10.16.0.0/16'. Choose a block outside it, e.g. 10.32.0.0/16.",
            "stacks/Pulumi.us-east-1.yaml: aws:region: got a key of 'aws', which nothing reads: every provider here is explicit. Remove it.",
            "stacks/Pulumi.us-east-1.yaml: capacity.percent: got '101', expected a whole number from 1 to 100. The nearest is 100.",
            "stacks/Pulumi.us-west-2.yaml: line 2, column 1: got text that is not YAML, while parsing a node, did not find expected node content. Correct it there.",
        ]);
    }

    [Fact]
    public async Task Misses_a_stack_file()
    {
        File.Delete(Path.Combine(_folder.Path, WestFile));

        await RefusesAsync(
            ["Pulumi.yaml: topology.regions[1].stack: got 'us-west-2', but there is no stacks/Pulumi.us-west-2.yaml. Add it, with multi-region:role: region and multi-region:region: us-west-2."]);
    }

    [Fact]
    public async Task Finds_no_project_file_here_or_above()
    {
        File.Delete(Path.Combine(_folder.Path, ProjectFile));

        await RefusesAsync(
            [$"Pulumi.yaml: file: got nothing in '{_folder.Path}' and above, expected the project's file. Run the planner inside the repository."]);
    }

    [Fact]
    public async Task Misses_every_stack_file()
    {
        Directory.Delete(Path.Combine(_folder.Path, "stacks"), recursive: true);

        await RefusesAsync(
            ["stacks/Pulumi.<stack>.yaml: file: got no such folder, expected one file per stack. Add them, or name the right folder."]);
    }

    [Fact]
    public async Task Misses_the_folder_of_config()
    {
        await RefusesAsync(
            ["candidate: --config: got no such folder, expected one that holds Pulumi.<stack>.yaml files. Check the path."],
            "--config",
            "candidate/");
    }

    [Fact]
    public async Task Finds_no_stack_file_in_the_folder_of_config()
    {
        _folder.Write("candidate/README.md", "");

        await RefusesAsync(
            ["candidate/Pulumi.<stack>.yaml: file: got no such file, expected one file per stack. Add them, or name the right folder."],
            "--config",
            "candidate");
    }

    [Fact]
    public async Task Names_the_files_of_config_as_the_user_did()
    {
        _folder.Write("candidate/Pulumi.global.yaml", "config: [\n")
            .Write("candidate/Pulumi.us-east-1.yaml", SampleFiles.East)
            .Write("candidate/Pulumi.us-west-2.yaml", SampleFiles.West);

        await RefusesAsync(
            ["./candidate/Pulumi.global.yaml: line 2, column 1: got text that is not YAML, while parsing a node, did not find expected node content. Correct it there."],
            "--config",
            "./candidate/");
    }

    private async Task RefusesAsync(string[] expected, params string[] arguments)
    {
        var before = _folder.Files.ToList();

        var run = await PlannerRun.InAsync(_folder.Path, ["preview", "--format", "json", "--out", "plan.json", .. arguments]);

        var count = expected.Length == 1 ? "1 problem" : $"{expected.Length} problems";
        Assert.Equal([.. expected, $"{count}, nothing planned.", ""], run.Error.Split('\n'));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("the plan of before", _folder.Read("plan.json"));
        Assert.Equal(before, _folder.Files);
    }
}
