using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Reachability;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Timing;
using static MultiRegion.Planner.Rendering.Html.Html;

namespace MultiRegion.Planner.Rendering.Html;

/// <summary>Writes a preview as one page that needs nothing else: no request leaves it, and none may.</summary>
internal static class HtmlReport
{
    // The page itself forbids what it must not do, whatever a plan holds.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /// <summary>The page.</summary>
    public static string Render(PreviewReport report) => Write(E(
        "html",
        null,
        new XAttribute("lang", "en"),
        E(
            "head",
            null,
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            E("title", null, $"{Project(report)} preview"),
            E("style", null, Asset("report.css"))),
        E("body", null, Header(report), Body(report), E("script", null, Asset("report.js")))));

    private static XElement Header(PreviewReport report)
    {
        var resources = report.Stacks.Sum(stack => stack.Resources.Length - 1);
        var checks = report.Checks.ToLookup(check => check.Status);
        var answers = report.Reachability.Answers.ToLookup(answer => answer.Verdict);
        return E(
            "header",
            null,
            E("h1", null, $"{Project(report)} preview"),
            E("div", "quiet", string.Join(", ", report.Stacks.Select(stack => stack.Name))),
            E(
                "div",
                "cards",
                Card($"{resources}", $"resources in {Wording.Count(report.Stacks.Length, "stack")}"),
                Tile(checks[CheckStatus.Fail].Count(), "failed", checks[CheckStatus.Warn].Count(), "with a warning", Wording.Count(report.Checks.Length, "check")),
                Tile(answers[Verdict.Fail].Count(), "wrong", answers[Verdict.NotModelled].Count(), "not known", Wording.Count(report.Reachability.Answers.Length, "network question")),
                Card(MonthlyCost.Dollars(report.Cost.Monthly), "a month, list price"),
                Card(TimeToApply.Minutes(report.Timing.Minutes), "to apply, stack after stack")),
            E("nav", "small", [.. Sections(report).Select(section => Link(section.Id, section.Title))]));
    }

    private static XElement Body(PreviewReport report) => E(
        "main",
        null,
        [.. Sections(report).Select(section => E("section", null, [new XAttribute("id", section.Id), E("h2", null, section.Title), .. section.Content]))]);

    private static IEnumerable<(string Id, string Title, object?[] Content)> Sections(PreviewReport report)
    {
        yield return ("topology", "Topology", [E("div", "scroll", TopologyDrawing.Draw(TopologyPicture.Of(report.Stacks)))]);
        yield return ("checks", "Checks", [Checks(report.Checks)]);
        if (!report.Reachability.Answers.IsEmpty)
            yield return ("reachability", "Reachability", [.. report.Reachability.Answers.Select(Answer)]);
        if (report.Recovery is { Budget: { } budget } recovery)
            yield return ("recovery", "Recovery", [.. Recovery(recovery, budget)]);
        if (!report.Cost.Items.IsEmpty || !report.Cost.Unpriced.IsEmpty)
            yield return ("cost", "Cost", [.. Cost(report.Cost)]);
        if (!report.Timing.Stacks.IsEmpty)
            yield return ("timing", "Time to apply", [.. Timing(report.Timing)]);
        yield return ("resources", "Resources", [.. Resources(report.Stacks)]);
    }

    private static XElement Checks(ImmutableArray<CheckResult> checks) => Table(
        ["", "check", "detail"],
        checks.Select(check => new object?[]
        {
            Verdicts(JsonPreview.StatusText(check.Status)),
            check.Name,
            check.Lines.IsDefaultOrEmpty ? check.Detail : E("div", null, check.Detail, E("ul", "small", [.. check.Lines.Select(line => E("li", null, line))])),
        }));

    private static XElement Answer(Answer answer)
    {
        var verdict = answer.Verdict switch { Verdict.Pass => "pass", Verdict.Fail => "fail", _ => "warn" };
        var details = E("details", null, E("summary", null, Verdicts(verdict), $" {answer.Question}"), Hops("there", answer.Forth), Hops("back", answer.Back));
        if (!answer.Findings.IsEmpty)
            details.Add(E("ul", "small", [.. answer.Findings.Select(finding => E("li", null, $"{finding}"))]));
        if (verdict != "pass")
            details.Add(new XAttribute("open", "open"));
        return details;
    }

    private static XElement? Hops(string way, IReadOnlyCollection<Hop> hops) =>
        hops.Count == 0 ? null : E("div", "small quiet", $"{way}: {string.Join(" \u2192 ", hops.Select(hop => hop.Text))}");

    private static IEnumerable<XElement?> Recovery(RecoveryReport recovery, RecoveryBudget budget)
    {
        yield return E("p", null, $"{budget.Lost.Region} lost, {budget.Survivor.Region} taking over: {recovery.Summary}.");
        yield return Terms(budget.Public);
        yield return E("p", "small quiet", budget.Public.Formula);
        if (budget.Mesh is { } mesh)
        {
            yield return E("h3", null, "Calls in the mesh, a service lost");
            yield return Terms(mesh);
        }
    }

    // As long as each term is at worst, the expected part of it filled.
    private static XElement Terms(BudgetPart part)
    {
        var longest = part.Terms.Select(term => term.Range.Worst.TotalSeconds).DefaultIfEmpty().Max();
        return Table(
            ["term", "#expected", "#at worst", "how", ""],
            part.Terms.Select(term => new object?[]
            {
                term.Name,
                RecoveryReport.Text(term.Range.Expected),
                RecoveryReport.Text(term.Range.Worst),
                term.Rule,
                longest == 0 ? "" : Bar(0, term.Range.Expected.TotalSeconds, longest),
            }),
            ["all", RecoveryReport.Text(part.Range.Expected), RecoveryReport.Text(part.Range.Worst), "", ""]);
    }

    private static IEnumerable<XElement?> Cost(CostReport cost)
    {
        var regions = cost.ByRegion.ToList();
        string Amount(decimal sum) => sum == 0 ? "-" : MonthlyCost.Dollars(sum);
        yield return Table(
            ["part", .. regions.Select(region => $"#{region.Name}"), "#total"],
            cost.ByPart.GroupBy(part => part.Part).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => new object?[]
            {
                part.Key,
            }.Concat(regions.Select(region => Amount(part.Where(entry => entry.Region == region.Name).Sum(entry => entry.Monthly))))
                .Append(Amount(part.Sum(entry => entry.Monthly))).ToArray()),
            ["all", .. regions.Select(region => Amount(region.Monthly)), Amount(cost.Monthly)]);
        if (cost.ActiveRegion is not null)
            yield return E("p", null, $"The regions that wait for {cost.ActiveRegion} add {MonthlyCost.Dollars(cost.WarmRegions)} a month, the mesh {MonthlyCost.Dollars(cost.Mesh)}.");
        if (!cost.Assumptions.IsEmpty)
        {
            yield return E("h3", null, "Supposed use");
            yield return Table(["key", "#value", "meaning", "#a month"], cost.Assumptions.Select(assumption => new object?[]
            {
                E("code", null, $"cost.{assumption.Key}"), assumption.Value.ToString(CultureInfo.InvariantCulture), assumption.Meaning, MonthlyCost.Dollars(assumption.Monthly),
            }));
        }

        if (!cost.Unpriced.IsEmpty)
        {
            yield return E("h3", null, "Not in the sum");
            yield return Table(["type", "reason", "resources"], cost.Unpriced.Select(unpriced => new object?[] { E("code", null, unpriced.Type), unpriced.Reason, string.Join(", ", unpriced.Names) }));
        }

        yield return E("p", "small quiet", $"List prices compiled {cost.Prices.Compiled}, {cost.Prices.HoursPerMonth} hours a month."
            + (cost.Unverified.Any() ? $" To be verified: {string.Join(", ", cost.Unverified.Select(price => price.Id))}." : "")
            + string.Concat(cost.RegionsPricedAsAnother.Select(region => $" {region} is priced as {cost.Prices.Regions[0]}.")));
    }

    private static IEnumerable<XElement?> Timing(TimingReport timing)
    {
        foreach (var stack in timing.Stacks.Where(stack => stack.Minutes > 0))
        {
            yield return E("h3", null, $"{stack.Stack}: {TimeToApply.Minutes(stack.Minutes)}");
            yield return Table(
                ["resource", "#start", "#minutes", ""],
                stack.Chain.Select(step => new object?[] { Named(step.Resource), Tenths(step.Start), Tenths(step.Minutes), Bar(step.Start, step.Minutes, stack.Minutes) }));
            if (!stack.Beside.IsEmpty)
            {
                yield return E("p", "small quiet", "Beside it: " + string.Join(", ", stack.Beside.Select(step =>
                    $"{TypeNames.Shorten(step.Resource.Type)} {step.Resource.Name} {Tenths(step.Minutes)} min, {Tenths(step.Slack)} to spare")) + ".");
            }
        }

        yield return E("p", "small quiet", $"Typical times compiled {timing.Durations.Compiled}, from nothing.");
    }

    private static XElement Bar(double start, double minutes, double total)
    {
        string Percent(double part) => (100 * part / total).ToString("0.##", CultureInfo.InvariantCulture);
        return E("div", "track optional", E("div", "bar", new XAttribute("style", $"margin-left:{Percent(start)}%;width:{Percent(minutes)}%"), ""));
    }

    private static IEnumerable<XElement?> Resources(ImmutableArray<PlannedStack> stacks)
    {
        yield return E("label", "small quiet", new XAttribute("for", "search"), "Search by name, type, region or value; all words must occur.");
        yield return new XElement("input", new XAttribute("id", "search"), new XAttribute("type", "search"), new XAttribute("autocomplete", "off"));
        yield return E("div", "small quiet", new XAttribute("id", "shown"), "");
        foreach (var stack in stacks)
        {
            yield return E(
                "details",
                "stack",
                E("summary", null, E("b", null, stack.Name), $"  {Wording.Count(stack.Resources.Length - 1, "resource")}"),
                E(
                    "div",
                    "scroll",
                    E(
                        "table",
                        null,
                        E("thead", null, E("tr", null, E("th", null, "resource"), E("th", "optional", "region"), E("th", "optional", "guards"))),
                        E("tbody", null, [.. stack.Resources.Skip(1).Select(Row)]))));
        }
    }

    private static XElement Row(PlannedResource resource)
    {
        var guards = new[] { resource.Options.Protect ? "protected" : null, resource.Options.RetainOnDelete ? "retained" : null }.OfType<string>();
        return E(
            "tr",
            "resource",
            E("td", null, resource.Inputs.Members.IsEmpty ? Named(resource) : E("details", null, E("summary", null, Named(resource)), Inputs(resource.Inputs))),
            E("td", "optional", resource.Region ?? ""),
            E("td", "optional", string.Join(", ", guards)));
    }

    private static XElement Inputs(PlannedObject inputs) => E(
        "dl",
        "mono",
        [.. inputs.Members.SelectMany(input => new[] { E("dt", null, input.Key), E("dd", null, FlowText.Of(input.Value)) })]);

    private static XElement Named(PlannedResource resource) =>
        E("span", null, E("b", null, resource.Name), E("span", "small quiet", $" {TypeNames.Shorten(resource.Type)}"));

    /// <summary>The gravest of what was found; "pass" only where nothing was.</summary>
    private static XElement Tile(int bad, string howBad, int doubtful, string howDoubtful, string what) =>
        bad > 0 ? Card($"{bad} {howBad}", what, "fail")
        : doubtful > 0 ? Card($"{doubtful} {howDoubtful}", what, "warn")
        : Card("pass", what, "pass");

    private static XElement Card(string figure, string what, string? css = null) => E("div", "card", E("b", css, figure), E("span", "small quiet", what));

    private static XElement Verdicts(string word) => E("span", $"verdict {word}", word);

    private static XElement Link(string id, string title) => E("a", null, new XAttribute("href", $"#{id}"), title);

    private static string Tenths(double minutes) => minutes.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Project(PreviewReport report) => report.Stacks.IsEmpty ? "system" : report.Stacks[0].Project;

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"MultiRegion.Planner.Rendering.Html.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
