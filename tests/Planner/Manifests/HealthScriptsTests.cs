using System.Diagnostics;
using MultiRegion.Components.Dns;

namespace MultiRegion.Tests.Planner.Manifests;

/// <summary>The probes themselves, run by a shell beside tools that say what the test wants.</summary>
public sealed class HealthScriptsTests : IDisposable
{
    private const string Endpoint = "production.global-abc.global.rds.amazonaws.com";

    private static readonly bool[] Either = [true, false];

    private readonly TemporaryFolder folder = new();

    public HealthScriptsTests()
    {
        // What the image has: busybox's shell, musl's getent, PostgreSQL's client.
        Tool("getent", "[ \"$1 $2\" = \"hosts $WRITER_HOST.\" ] && [ -n \"$ADDRESS\" ] && echo \"$ADDRESS $WRITER_HOST\"");
        // The pods' account has no name, and pg_isready ends with "no attempt" when it is given none either.
        Tool("pg_isready", "echo \"$*\" >> \"$CALLS\"; case \"$*\" in *\" --username=\"*) [ \"$ACCEPTS\" = True ] ;; *) exit 3 ;; esac");
        Tool("psql", "echo \"psql $PGUSER@$PGHOST $PGHOSTADDR $PGPORT $PGDATABASE\" >> \"$CALLS\"; echo \"$ANSWER\"");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Says_that_the_writer_is_here_only_where_it_is()
    {
        string?[] told = [HealthDatabase.Follow, HealthDatabase.None, "", "yes", null];
        string?[] addresses = ["10.16.208.5", "10.32.208.5", "fd00::5", "no-address", "10.16.208", "10.16.208.5.9", null];
        string?[] answers = [null, "t", "f", "", "error"];
        var wrong =
            from writer in told
            from address in addresses
            from accepts in Either
            from answer in answers
            let expected = writer == HealthDatabase.None
                || (writer == HealthDatabase.Follow && address == "10.16.208.5" && accepts && answer is null or "t")
            where WriterIsHere(writer, address, accepts, answer) != expected
            select $"writer {writer}, address {address}, accepts {accepts}, answers {answer}: expected {expected}";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("10.16.0.0/16", "10.16.255.255", true)]
    [InlineData("10.16.0.0/16", "10.15.255.255", false)]
    [InlineData("10.16.0.0/16", "10.17.0.0", false)]
    [InlineData("10.16.16.0/20", "10.16.31.255", true)]
    [InlineData("10.16.16.0/20", "10.16.32.0", false)]
    [InlineData("10.16.16.16/28", "10.16.16.31", true)]
    [InlineData("10.16.16.16/28", "10.16.16.15", false)]
    [InlineData("192.168.0.0/16", "192.168.1.1", true)]
    [InlineData("192.168.0.0/16", "192.169.1.1", false)]
    [InlineData("10.16.0.0", "10.16.0.0", false)]
    [InlineData("", "10.16.0.0", false)]
    public void Knows_its_own_region_by_its_block(string block, string address, bool here) =>
        Assert.Equal(here, WriterIsHere(HealthDatabase.Follow, address, accepts: true, answer: null, block));

    // Asked by name, a new answer of DNS between the two steps could join one region's place with another one's health.
    [Fact]
    public void Asks_the_address_that_it_has_judged()
    {
        Assert.True(WriterIsHere(HealthDatabase.Follow, "10.16.208.5", accepts: true, answer: "t"));

        Assert.Equal(
            ["--quiet --timeout=2 --host=10.16.208.5 --port=5433 --username=reader", $"psql reader@{Endpoint} 10.16.208.5 5433 ledger"],
            File.ReadLines(Calls));
    }

    [Theory]
    [InlineData("WRITER_HOST")]
    [InlineData("WRITER_PORT")]
    [InlineData("REGION_CIDR")]
    [InlineData("WRITER_DATABASE")]
    public void Fails_without_what_it_must_be_told(string missing)
    {
        var told = Told(HealthDatabase.Follow, "10.16.0.0/16", "10.16.208.5", accepts: true, answer: "t");

        Assert.True(Succeeds("region-health", "writer.sh", told));
        Assert.False(Succeeds("region-health", "writer.sh", told.Where(value => value.Key != missing)));
    }

    [Fact]
    public void Says_that_the_writer_is_in_reach_only_where_it_is()
    {
        var wrong =
            from writer in new[] { HealthDatabase.Follow, HealthDatabase.None, "", "yes" }
            from accepts in Either
            from host in new[] { Endpoint, "" }
            let expected = writer == HealthDatabase.None || (writer == HealthDatabase.Follow && accepts && host.Length > 0)
            where Succeeds("writer-health", "reach.sh", [new("WRITER", writer), new("ACCEPTS", $"{accepts}"), new("WRITER_HOST", host), new("WRITER_PORT", "5432")]) != expected
            select $"writer {writer}, accepts {accepts}, host '{host}': expected {expected}";

        Assert.Empty(wrong);
        Assert.Contains($"--quiet --timeout=2 --host={Endpoint} --port=5432 --username=health", File.ReadLines(Calls));
    }

    private string Calls => Path.Combine(folder.Path, "calls");

    private bool WriterIsHere(string? writer, string? address, bool accepts, string? answer, string block = "10.16.0.0/16") =>
        Succeeds("region-health", "writer.sh", Told(writer, block, address, accepts, answer));

    /// <summary>What the pod and the tools know; what is null is not set at all.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Told(string? writer, string? block, string? address, bool accepts, string? answer) =>
    [
        new("WRITER", writer), new("WRITER_HOST", Endpoint), new("WRITER_PORT", "5433"), new("WRITER_DATABASE", "ledger"), new("REGION_CIDR", block),
        new("ADDRESS", address), new("ACCEPTS", $"{accepts}"), new("PGUSER", answer is null ? null : "reader"), new("ANSWER", answer),
    ];

    private bool Succeeds(string part, string script, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        using var process = new Process
        {
            StartInfo = new("/bin/sh", [Path.Combine(Repository.BaseOf(part), script)]) { RedirectStandardError = true },
        };
        process.StartInfo.Environment.Clear();
        foreach (var (name, value) in environment.Where(value => value.Value is not null).Append(new("PATH", folder.Path)).Append(new("CALLS", Calls)))
            process.StartInfo.Environment[name] = value;
        process.Start();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private void Tool(string name, string does)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, $"#!/bin/sh\n{does}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
