using System.Globalization;
using MultiRegion.Planner.Dns;
using Spectre.Console;

namespace MultiRegion.Planner.Rendering;

/// <summary>Draws for people who gets the traffic, how clusters find each other, and who may write which name.</summary>
internal static class DnsText
{
    // The TXT records beside them say the same in words.
    private const string ShownType = "A";

    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    /// <summary>A block for each name, then the clusters' domains, then the owners.</summary>
    public static void Render(IAnsiConsole console, DnsReport report)
    {
        if (report.Names.IsEmpty && report.Ownership.Owners.IsEmpty)
            return;

        console.WriteLine("dns");
        foreach (var name in report.Names.Where(name => name.Type == ShownType))
        {
            console.WriteLine($"  {name.Name}{(name.Asker is null ? string.Empty : $" asked in {name.Asker}")}");
            foreach (var answer in name.Answers)
                console.Write(new Paragraph().Append($"    {answer.State}: ", Quiet).Append($"{Shares(answer)}\n"));
        }

        if (!report.Clusters.IsEmpty)
            console.WriteLine("  clusters");
        foreach (var cluster in report.Clusters)
        {
            console.WriteLine($"    {cluster.Domain} answered in {cluster.AnsweredBy}");
            foreach (var asker in cluster.Askers)
                console.Write(new Paragraph().Append($"      {asker.Region} asks ", Quiet).Append($"{string.Join(", ", asker.Servers)}\n"));
        }

        console.WriteLine("  owners");
        foreach (var owner in report.Ownership.Owners)
            console.Write(new Paragraph().Append($"    {owner.Names}").Append($"  {owner.Owner}\n", Quiet));
        console.WriteLine();
    }

    private static string Shares(NamedAnswer answer) => string.Join(
        ", ",
        answer.Shares.Select(share => answer.Shares.Count == 1 ? share.Key : string.Create(CultureInfo.InvariantCulture, $"{share.Key} {share.Value:P0}")));
}
