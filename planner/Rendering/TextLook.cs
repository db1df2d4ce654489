using System.Text;
using Spectre.Console;

namespace MultiRegion.Planner.Rendering;

/// <summary>For what kind of screen text is drawn.</summary>
/// <param name="Colours">Whether it carries colours.</param>
/// <param name="Width">Its columns.</param>
internal sealed record TextLook(AnsiSupport Colours, int Width)
{
    /// <summary>For a file or a pipe: no colours, and as wide as a pull request shows without scrolling.</summary>
    public static TextLook Plain { get; } = new(AnsiSupport.No, 100);

    /// <summary>A console of that look over a writer.</summary>
    public IAnsiConsole CreateConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Colours,
            Interactive = InteractionSupport.No,
            Out = new FixedWidthOutput(writer, Width),
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
