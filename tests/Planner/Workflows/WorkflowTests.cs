using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace MultiRegion.Tests.Planner.Workflows;

/// <summary>What every workflow of the repository keeps to, whatever it does.</summary>
public partial class WorkflowTests
{
    private static readonly string[] Expected = ["ci.yml", "deploy.yml", "drift.yml", "preview-comment.yml", "preview.yml", "stack.yml"];

    public static TheoryData<string> All => [.. Expected];

    [Fact]
    public void Are_all_there() =>
        Assert.Equal(Expected, Directory.EnumerateFiles(Folder(), "*.yml").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void Say_what_they_may_and_no_more_than_reading_at_the_top(string file)
    {
        var permissions = Assert.IsType<YamlMappingNode>(Read(file).Children[Key("permissions")]);

        Assert.All(permissions.Children, permission => Assert.Equal(("contents", "read"), (permission.Key.ToString(), permission.Value.ToString())));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Pin_every_action_by_commit_and_say_its_version(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), file)).Where(line => line.TrimStart(' ', '-').StartsWith("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(Pinned().IsMatch(line) || line.TrimEnd().EndsWith("uses: ./.github/workflows/stack.yml", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Pin_an_action_to_one_commit_everywhere()
    {
        var pins = Expected.SelectMany(file => Pinned().Matches(File.ReadAllText(Path.Combine(Folder(), file)))).Select(match => match.Value.Trim(' ', '-')).Distinct();

        Assert.All(pins.GroupBy(pin => pin[..pin.IndexOf('@', StringComparison.Ordinal)]), action => Assert.Single(action));
    }

    // Both run with rights of the repository on an event that a fork causes: neither may touch what the fork brings.
    [Theory]
    [MemberData(nameof(All))]
    public void Run_nothing_of_a_fork_with_the_rights_of_the_repository(string file)
    {
        var workflow = Read(file);
        var events = Events(workflow);

        Assert.DoesNotContain("pull_request_target", events);
        if (events.Contains("workflow_run"))
        {
            Assert.DoesNotContain(Steps(workflow), step => Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
            Assert.DoesNotContain(Steps(workflow), step => Text(step, "run") is not null);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Leave_no_credentials_in_the_checkout(string file) => Assert.All(
        Steps(Read(file)).Where(step => Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
        step => Assert.Equal("false", Text((YamlMappingNode)step.Children[Key("with")], "persist-credentials")));

    // An expression inside a script is pasted into it: a branch called $(rm -rf .) would run.
    [Theory]
    [MemberData(nameof(All))]
    public void Paste_no_expression_into_a_script(string file) => Assert.All(
        Steps(Read(file)).Select(step => Text(step, "run") ?? (step.Children.TryGetValue(Key("with"), out var with) ? Text((YamlMappingNode)with, "script") : null)).OfType<string>(),
        script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void End_by_themselves(string file) => Assert.All(
        Jobs(Read(file)).Where(job => Text(job, "uses") is null),
        job => Assert.InRange(int.Parse(Text(job, "timeout-minutes")!, System.Globalization.CultureInfo.InvariantCulture), 1, 90));

    [Fact]
    public void Deploy_the_warm_regions_first_then_the_active_one_then_what_binds_them()
    {
        var jobs = (YamlMappingNode)Read("deploy.yml").Children[Key("jobs")];

        Assert.Equal(["order", "warm", "active", "global"], jobs.Children.Keys.Select(key => key.ToString()));
        Assert.Equal("order", Text((YamlMappingNode)jobs.Children[Key("warm")], "needs"));
        Assert.Equal(["order", "warm"], Needs("active"));
        Assert.Equal(["order", "active"], Needs("global"));
        var strategy = (YamlMappingNode)((YamlMappingNode)jobs.Children[Key("warm")]).Children[Key("strategy")];
        Assert.Equal(("1", "true"), (Text(strategy, "max-parallel"), Text(strategy, "fail-fast")));
        Assert.Equal("false", Text((YamlMappingNode)Read("deploy.yml").Children[Key("concurrency")], "cancel-in-progress"));

        IEnumerable<string> Needs(string job) => ((YamlSequenceNode)((YamlMappingNode)jobs.Children[Key(job)]).Children[Key("needs")]).Select(name => name.ToString());
    }

    [Fact]
    public void Give_a_token_of_the_cloud_to_nothing_that_a_pull_request_of_a_fork_runs()
    {
        var jobs = (YamlMappingNode)Read("preview.yml").Children[Key("jobs")];

        Assert.False(((YamlMappingNode)jobs.Children[Key("offline")]).Children.ContainsKey(Key("permissions")));
        Assert.Contains("github.event.pull_request.head.repo.full_name == github.repository", Text((YamlMappingNode)jobs.Children[Key("pulumi")], "if"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", RegexOptions.Multiline)]
    private static partial Regex Pinned();

    private static string Folder()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "MultiRegion.sln")))
            directory = directory.Parent;
        return Path.Combine(directory.FullName, ".github", "workflows");
    }

    private static YamlMappingNode Read(string file)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder(), file));
        yaml.Load(reader);
        return Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    }

    private static IReadOnlyList<string> Events(YamlMappingNode workflow) =>
        [.. ((YamlMappingNode)workflow.Children[Key("on")]).Children.Keys.Select(key => key.ToString())];

    private static IEnumerable<YamlMappingNode> Jobs(YamlMappingNode workflow) =>
        ((YamlMappingNode)workflow.Children[Key("jobs")]).Children.Values.Cast<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode workflow) =>
        Jobs(workflow).SelectMany(job => job.Children.TryGetValue(Key("steps"), out var steps) ? ((YamlSequenceNode)steps).Cast<YamlMappingNode>() : []);

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(Key(key), out var value) ? value.ToString() : null;

    private static YamlScalarNode Key(string key) => new(key);
}
