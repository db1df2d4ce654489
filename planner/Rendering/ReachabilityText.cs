using System.Globalization;
using MultiRegion.Planner.Reachability;
using Spectre.Console;

namespace MultiRegion.Planner.Rendering;

/// <summary>Draws the answers for people: the question, the hops there and back, and why not.</summary>
internal static class ReachabilityText
{
    private const int Indent = 6;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    /// <summary>One block per answer; nothing where nothing was asked.</summary>
    public static void Render(IAnsiConsole console, ReachabilityReport report)
    {
        if (report.Answers.IsEmpty)
            return;

        console.WriteLine("reachability", Strong);
        foreach (var answer in report.Answers)
        {
            console.Write(new Paragraph()
                .Append(Word(answer.Verdict), Colour(answer.Verdict))
                .Append($"  {answer.Question}")
                .Append(string.Create(CultureInfo.InvariantCulture, $"  {answer.Paths} looked at"), Quiet));
            console.WriteLine();
            WriteHops(console, "there", answer.Forth);
            WriteHops(console, "back", answer.Back);
            foreach (var finding in answer.Findings)
                console.Write(new Padder(new Text($"{finding}"), new Padding(Indent, 0, 0, 0)));
        }

        console.WriteLine();
    }

    private static void WriteHops(IAnsiConsole console, string way, IReadOnlyCollection<Hop> hops)
    {
        if (hops.Count > 0)
            console.Write(new Padder(new Text($"{way}: {string.Join(" > ", hops.Select(hop => hop.Text))}", Quiet), new Padding(Indent, 0, 0, 0)));
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        _ => "not modelled",
    };

    private static Style Colour(Verdict verdict) => verdict switch
    {
        Verdict.Pass => new(Color.Green),
        Verdict.Fail => new(Color.Red),
        _ => new(Color.Yellow),
    };
}
