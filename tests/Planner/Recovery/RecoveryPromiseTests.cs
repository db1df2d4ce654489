using System.Text.Json;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Recovery;

/// <summary>The real program with other promises than the committed ones.</summary>
public class RecoveryPromiseTests
{
    private const string Recovery = "{ rto: 5m, rpo: 30s }";

    [Fact]
    public async Task Fails_the_preview_over_budget()
    {
        using var folder = Configured("{ rto: 260s, rpo: 30s }");

        var run = await PreviewAsync(folder);

        Assert.Equal((1, "1 check failed: recovery-time.\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "recovery.rto: 4 min 20 s, but users wait 4 min 49 s expected. The largest term is dns-cache with 1 min 15 s (60 s TTL + 30 s in clients). "
                + "DNS waits for the writer, so that nobody is led to a copy: with promotion and DNS side by side it would be 3 min 45 s. "
                + "With recovery.decision: 30s it is 4 min 19 s.",
            ],
            Broken(run));
    }

    [Fact]
    public async Task Takes_a_longer_decision_into_account()
    {
        using var folder = Configured("{ rto: 5m, rpo: 30s, decision: 3m }");

        Assert.StartsWith("recovery.rto: 5 min, but users wait 6 min 49 s expected. The largest term is decision with 3 min", Assert.Single(Broken(await PreviewAsync(folder))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_documents_only_where_they_are_asked_for()
    {
        using var with = Configured("{ rto: 5m, rpo: 30s, automation: documents }");
        using var without = Configured(Recovery);

        Assert.Equal(4, Documents(await PreviewAsync(with)));
        Assert.Equal(0, Documents(await PreviewAsync(without)));
    }

    [Fact]
    public async Task Rejects_a_promise_below_what_DNS_can_keep()
    {
        using var folder = Configured("{ rto: 1s }");

        var run = await PreviewAsync(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "recovery.rto: got '1 s', but the last user is expected to be served 186 s after a loss or later whatever is configured, 185 s more. Set it to 186s or more.",
            run.Error.Split('\n')[0].Split(": ", 2)[1]);
    }

    private static TemporaryFolder Configured(string recovery)
    {
        var folder = new TemporaryFolder();
        foreach (var stack in new[] { "us-east-1", "us-west-2", "global" })
        {
            var text = File.ReadAllText(Path.Combine(Root(), "stacks", $"Pulumi.{stack}.yaml"));
            if (stack == "global")
                Assert.Contains(Recovery, text, StringComparison.Ordinal);
            folder.Write($"Pulumi.{stack}.yaml", text.Replace(Recovery, recovery, StringComparison.Ordinal));
        }

        return folder;
    }

    private static Task<PlannerRun> PreviewAsync(TemporaryFolder folder) => PlannerRun.PlanningAsync(
        AppContext.BaseDirectory, StackProgram.PlanAsync, "preview", "--format", "json", "--config", folder.Path);

    private static IEnumerable<string?> Broken(PlannerRun run)
    {
        using var preview = JsonDocument.Parse(run.Output);
        return [.. preview.RootElement.GetProperty("recovery").GetProperty("broken").EnumerateArray().Select(line => line.GetString())];
    }

    private static int Documents(PlannerRun run)
    {
        using var preview = JsonDocument.Parse(run.Output);
        return preview.RootElement.GetProperty("stacks").EnumerateArray()
            .SelectMany(stack => stack.GetProperty("resources").EnumerateArray())
            .Count(resource => resource.GetProperty("type").GetString() == "aws:ssm/document:Document");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
