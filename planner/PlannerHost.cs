using System.Diagnostics.CodeAnalysis;
using System.Text;
using MultiRegion.Offline;
using MultiRegion.Planner.Rendering;
using Spectre.Console;

namespace MultiRegion.Planner;

/// <summary>Everything outside the planner that it touches, so that a test can stand in for a terminal.</summary>
internal sealed record PlannerHost
{
    /// <summary>Where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where progress and diagnostics go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where relative paths start.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Plans one stack with the real program.</summary>
    public required Func<PlanRequest, Task<PlannedStack>> PlanStack { get; init; }

    /// <summary>How text results look. Default: as in a file.</summary>
    public TextLook Look { get; init; } = TextLook.Plain;

    /// <summary>The process this runs in: colours and width of its terminal, none of it when the output goes elsewhere.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The edge: what the process was given becomes values here.")]
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
            Look = new TextLook(
                noColour ? AnsiSupport.No : AnsiSupport.Detect,
                piped || Console.WindowWidth <= 0 ? TextLook.Plain.Width : Console.WindowWidth),
        };
    }

    // A plan holds more than a code page does, and a byte order mark would break the next program in a pipe.
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
