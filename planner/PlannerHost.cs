using System.Text;
using MultiRegion.Offline;
using Spectre.Console;

namespace MultiRegion.Planner;

/// <summary>Everything outside the planner that it touches, so that a test can stand in for a terminal.</summary>
internal sealed record PlannerHost
{
    /// <summary>Columns where no terminal says: what a pull request shows without scrolling.</summary>
    internal const int DefaultWidth = 100;

    /// <summary>Where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where progress and diagnostics go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where relative paths start.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Plans one stack with the real program.</summary>
    public required Func<PlanRequest, Task<PlannedStack>> PlanStack { get; init; }

    /// <summary>Whether results carry colours. Default: never.</summary>
    public AnsiSupport Colours { get; init; } = AnsiSupport.No;

    /// <summary>Columns of the results.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The process this runs in: colours and width of its terminal, none of it when the output goes elsewhere.</summary>
    public static PlannerHost OfProcess(Func<PlanRequest, Task<PlannedStack>> planStack)
    {
        var piped = Console.IsOutputRedirected;
        var noColour = piped || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")); // https://no-color.org
        return new PlannerHost
        {
            Output = Utf8(Console.OpenStandardOutput()),
            Error = Utf8(Console.OpenStandardError()),
            WorkingDirectory = Environment.CurrentDirectory,
            PlanStack = planStack,
            Colours = noColour ? AnsiSupport.No : AnsiSupport.Detect,
            Width = piped || Console.WindowWidth <= 0 ? DefaultWidth : Console.WindowWidth,
        };
    }

    // A plan holds more than a code page does, and a byte order mark would break the next program in a pipe.
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
