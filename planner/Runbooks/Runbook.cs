using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MultiRegion.Planner.Runbooks;

/// <summary>What people do in one situation, step by step.</summary>
/// <param name="Name">Its short name, and its page's: <c>region-lost</c>.</param>
/// <param name="Title">The situation.</param>
/// <param name="When">When to take it, and what to know before.</param>
/// <param name="Steps">The steps.</param>
internal sealed record Runbook(string Name, string Title, string When, ImmutableArray<RunbookStep> Steps)
{
    /// <summary>The runbook as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Title}\n\n{When}\n");
        foreach (var (index, step) in Steps.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {index + 1}. {step.Title}\n\n```sh\n{step.Command}\n```\n\n")
                .Append(CultureInfo.InvariantCulture, $"- Expect: {step.Expect}\n- Takes: {step.Takes}\n- If it fails: {step.IfItFails}\n");
        }

        return text.ToString();
    }
}
