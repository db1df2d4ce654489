using System.Text;
using Spectre.Console;

namespace MultiRegion.Planner.Output;

/// <summary>Makes the console that results are drawn on.</summary>
internal static class ConsoleFactory
{
    /// <summary>A console of that width over that writer.</summary>
    public static IAnsiConsole Create(TextWriter writer, AnsiSupport colours, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours,
            Interactive = InteractionSupport.No,
            Out = new FixedWidthOutput(writer, width),
        });
        console.Profile.Capabilities.Unicode = true; // the writer is UTF-8, whatever the machine's code page
        return console;
    }

    /// <summary>A writer with a width of its own, independent of the terminal.</summary>
    private sealed class FixedWidthOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => int.MaxValue;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
