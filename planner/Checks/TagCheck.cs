using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>Guard rail: everything in AWS says what it belongs to, through the default tags of its provider.</summary>
internal sealed class TagCheck : RuleCheck
{
    private const string ProviderType = "pulumi:providers:aws";

    private static readonly string[] Expected = ["environment", "managed-by", "project", "stack"];

    /// <inheritdoc/>
    public override string Name => "tags";

    /// <inheritdoc/>
    public override string Why => "Who pays for a resource, and which stack to change, must be told by the resource itself.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes)
    {
        foreach (var resource in plan.Resources)
        {
            if (resource.Type == ProviderType && Missing(resource) is { Count: > 0 } missing)
            {
                yield return Finding(plan, resource, $"its default tags lack {string.Join(", ", missing)}");
            }
            else if (resource.Custom && resource.Type.StartsWith("aws:", StringComparison.Ordinal) && plan.Find(resource.Provider)?.Type != ProviderType)
            {
                yield return Finding(plan, resource, "has no provider of the plan, and so none of its tags");
            }
        }
    }

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan) =>
        $"{Wording.Count(plan.OfType(ProviderType).Count(), "provider")} tag what they make with {string.Join(", ", Expected)}";

    private static List<string> Missing(PlannedResource provider)
    {
        // A provider takes its nested inputs as JSON text.
        var defaults = JsonText.Open(provider.Inputs["defaultTags"]) ?? provider.Inputs["defaultTags"];
        var tags = (defaults as PlannedObject)?["tags"] as PlannedObject;
        return [.. Expected.Where(tag => tags?[tag] is null or PlannedString { Value: "" })];
    }
}
