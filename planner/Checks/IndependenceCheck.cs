using System.Text.RegularExpressions;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>Independence: nothing that a region's stack declares refers to another region.</summary>
internal sealed class IndependenceCheck : RuleCheck
{
    private const string ReferenceType = "pulumi:pulumi:StackReference";

    /// <inheritdoc/>
    public override string Name => "independence";

    /// <inheritdoc/>
    public override string Why => "A region's stack must stay updatable while every other region is gone.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes)
    {
        var regions = RegionalStack.Of(plan);
        var clusters = ClusterDns.Of(plan);
        var domains = clusters.SelectMany(cluster => cluster.Domains).ToList();
        foreach (var here in regions)
        {
            var others = regions.Where(other => other.Region != here.Region).ToList();
            foreach (var resource in here.Stack.Resources)
            {
                // A stub's domain is a name to be asked for and no reference: it is looked up when somebody wants that
                // region, and fails alone when the region is gone.
                var asked = clusters.Any(cluster => cluster.Addon == resource) ? domains : [];
                foreach (var text in Problems(plan, here, others, resource, asked))
                {
                    yield return Finding(plan, resource, text);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan) =>
        RegionalStack.Of(plan) is { IsEmpty: false } regions
            ? $"{Wording.Count(regions.Length, "region")}, {Wording.Count(regions.Sum(region => region.Stack.Resources.Length), "resource")}, none refers to another region"
            : "no region's stack in the plan";

    private static IEnumerable<string> Problems(SystemPlan plan, RegionalStack here, List<RegionalStack> others, PlannedResource resource, List<string> asked)
    {
        if (resource.Type == ReferenceType)
        {
            yield return "reads another stack, which may be gone with its region";
        }

        if (resource.Region is { } region && region != here.Region)
        {
            yield return $"lives in {region}, in the stack of {here.Region}";
        }

        foreach (var (path, text) in asked.Count == 0 ? PlannedTexts.Of(resource.Inputs) : Opened(resource, asked))
        {
            if (others.FirstOrDefault(other => Names(other, text)) is { } other)
            {
                yield return $"{path} names {other.Region}";
            }
            else if (Placeholder.In(text).Select(placeholder => plan.Find(plan.Resolve(resource, placeholder)?.Urn)).OfType<PlannedResource>()
                .FirstOrDefault(used => plan.StackOf(used) != here.Stack) is { } used)
            {
                yield return $"{path} comes from {Label(used)} of stack {plan.StackOf(used).Name}";
            }
        }
    }

    /// <summary>The texts of a cluster's DNS, JSON opened, without the domains that it asks other clusters about.</summary>
    private static IEnumerable<(string Path, string Text)> Opened(PlannedResource resource, List<string> asked) =>
        from leaf in PlannedTexts.Leaves(resource.Inputs)
        from entry in PlannedTexts.Of(JsonText.Open(leaf.Value) ?? leaf.Value)
        select (
            $"{leaf.Path}{(entry.Path.Length == 0 ? "" : $".{entry.Path}")}",
            asked.Aggregate(entry.Text, (text, domain) => Regex.Replace(text, $@"(?<![a-z0-9.-]){Regex.Escape(domain)}(?![a-z0-9.-])", "")));

    /// <summary>True for text with the region's name or that of one of its zones, as a word of its own.</summary>
    private static bool Names(RegionalStack region, string text) =>
        text.Contains(region.Region, StringComparison.OrdinalIgnoreCase)
        // Most texts name no zone, and to see that takes no expression.
        || region.Zones.Any(zone => text.Contains(zone, StringComparison.OrdinalIgnoreCase) && Regex.IsMatch(text, $@"(?<![a-z0-9]){Regex.Escape(zone)}(?![0-9])", RegexOptions.IgnoreCase));
}
