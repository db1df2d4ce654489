using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Diffing;

/// <summary>Compares small plans built by hand.</summary>
internal static class Changes
{
    /// <summary>What becomes of one resource whose inputs or options change.</summary>
    public static ResourceChange? OfOne(string type, Action<Draft> before, Action<Draft> after) =>
        SystemDiffer.Compare(Plan(type, before), Plan(type, after)).Changes.SingleOrDefault();

    /// <summary>A stack of one region from one builder.</summary>
    public static SystemPlan Of(params PlannedStack[] stacks) => new([.. stacks]);

    /// <summary>A change on one line: kind, name, paths.</summary>
    public static string Line(ResourceChange change) => string.Join(
        ' ',
        [change.Replacement is ReplacementLikelihood.Likely ? "LikelyReplaced" : $"{change.Kind}", change.Resource.Name, .. change.Properties.Select(property => property.Path), .. change.Options.Select(option => option.Path)]);

    private static SystemPlan Plan(string type, Action<Draft> write)
    {
        var draft = new Draft();
        write(draft);
        var builder = new PlanBuilder("us-east-1");
        var provider = builder.Provider("aws", "us-east-1", "us-east-1");
        builder.Resource(type, "it", provider: provider, options: draft.Options, inputs: [.. draft.Inputs]);
        return Of(builder.Build());
    }

    /// <summary>A resource being described.</summary>
    internal sealed class Draft
    {
        public PlannedOptions Options { get; set; } = new();

        public List<(string, PlannedValue)> Inputs { get; } = [];

        public void Set(string name, PlannedValue value) => Inputs.Add((name, value));

        public void Set(string name, string text) => Set(name, new PlannedString(text));
    }
}
