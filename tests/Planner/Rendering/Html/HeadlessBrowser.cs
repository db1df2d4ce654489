using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MultiRegion.Tests.Planner.Rendering.Html;

/// <summary>A real Chromium without a window. It can reach no network: every host name leads to a closed port.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "The edge of the tests: which browser the machine has.")]
internal static class HeadlessBrowser
{
    public static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // The initiator that its log gives for what no page asked for: updates, the time.
    private const string OfBrowser = "not an origin";

    // What it fetches on its own behalf would look like the page's.
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run", "--host-resolver-rules=MAP * 127.0.0.1:9",
    ];

    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page; what its scripts made of it, what they logged, and the addresses that it asked for.</summary>
    public static async Task<BrowserRun> OpenAsync(string page, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var net = Path.Combine(folder.Path, "net.json");
        using var process = Process.Start(new ProcessStartInfo(Find()!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { $"--user-data-dir={Path.Combine(folder.Path, "profile")}", "--enable-logging=stderr", $"--log-net-log={net}", "--dump-dom" },
        }.With([.. Quiet, .. options, new Uri(page).AbsoluteUri]))!;
        var (dom, log) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var timeout = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(timeout.Token);
        return new(await dom, [.. (await log).Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))], Requests(await File.ReadAllTextAsync(net, timeout.Token)));
    }

    private static ProcessStartInfo With(this ProcessStartInfo start, IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static string[] Requests(string netLog)
    {
        using var json = JsonDocument.Parse(netLog);
        return
        [
            .. json.RootElement.GetProperty("events").EnumerateArray()
                .Select(entry => entry.TryGetProperty("params", out var values) ? values : default)
                .Where(values => values.ValueKind == JsonValueKind.Object
                    && values.TryGetProperty("initiator", out var initiator) && initiator.GetString() != OfBrowser)
                .Select(values => values.GetProperty("url").GetString()!)
                .Where(url => url.StartsWith("http", StringComparison.Ordinal))
                .Distinct(),
        ];
    }
}

/// <summary>What came of opening a page.</summary>
/// <param name="Dom">The page after its scripts ran.</param>
/// <param name="Console">What was logged: errors of scripts, and what the page's policy refused.</param>
/// <param name="Requests">The addresses on a network that were asked for.</param>
internal sealed record BrowserRun(string Dom, IReadOnlyList<string> Console, IReadOnlyList<string> Requests);
