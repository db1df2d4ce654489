using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MultiRegion.Components.Mesh;
using MultiRegion.Infra.Configuration;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Advice;

/// <summary>The same system with another pattern, and another share of full service in the regions that wait.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="WarmPercent">The share.</param>
internal sealed record Variant(Pattern Pattern, int WarmPercent)
{
    private const int Everything = 100;

    /// <summary>The stacks as they would be configured then. Nothing else changes, but that a mesh without settings gets a version.</summary>
    /// <param name="stacks">The stacks as they are configured.</param>
    /// <param name="home">The region that users are in, which keeps its size.</param>
    public ImmutableArray<StackInput> Of(IEnumerable<StackInput> stacks, string home) =>
    [
        .. stacks.Select(stack => stack.Change(values =>
        {
            values.Set("topology", topology => topology["pattern"] = Name);
            if (stack.ReadsOthers && Pattern is Pattern.Mesh)
                values.Set("mesh", mesh => mesh["version"] ??= $"{IstioVersions.Recommended}");
            if (!stack.ReadsOthers && stack.Value("region") != home)
                values.Set("capacity", capacity => capacity["percent"] = WarmPercent);
        })),
    ];

    /// <summary>The share of full service that the first region that waits is configured with; all of it where none waits.</summary>
    public static int PlannedPercent(IEnumerable<StackInput> stacks, string home) => stacks
        .Where(stack => !stack.ReadsOthers && stack.Value("region") != home)
        .Select(stack => (int?)JsonNode.Parse(stack.Value("capacity") ?? "{}")!["percent"])
        .FirstOrDefault() ?? Everything;

    /// <summary>Why the program would refuse it; null where it would not.</summary>
    public static string? Refusal(IEnumerable<StackInput> stacks)
    {
        var result = SystemConfiguration.Load([.. stacks.Select(stack => new ConfigurationSource
        {
            StackName = stack.Request.Stack,
            StackFile = stack.File,
            Project = stack.Request.Project,
            Values = stack.Request.Configuration.ToImmutableDictionary(value => value.Key[(value.Key.IndexOf(':', StringComparison.Ordinal) + 1)..], value => value.Value),
        })]);
        return result.IsValid ? null : $"{result.Problems[0]}";
    }

    /// <summary>The pattern as configuration calls it.</summary>
    public string Name => Pattern.ToString().ToLowerInvariant();
}

/// <summary>Changes what a stack is configured with.</summary>
internal static class StackValues
{
    /// <summary>The stack after changes.</summary>
    public static StackInput Change(this StackInput stack, Action<Changed> change)
    {
        var changed = new Changed(stack.Request.Project, stack.Request.Configuration.ToImmutableDictionary());
        change(changed);
        return stack with { Request = stack.Request with { Configuration = changed.Values } };
    }

    /// <summary>A value of a stack's configuration; null where there is none.</summary>
    public static string? Value(this StackInput stack, string key) => stack.Request.Configuration.GetValueOrDefault($"{stack.Request.Project}:{key}");

    /// <summary>Values that are being changed.</summary>
    internal sealed class Changed(string project, ImmutableDictionary<string, string> values)
    {
        /// <summary>The values now.</summary>
        public ImmutableDictionary<string, string> Values { get; private set; } = values;

        /// <summary>Changes a section, an empty one where there is none.</summary>
        public void Set(string key, Action<JsonObject> change)
        {
            var section = JsonNode.Parse(Values.GetValueOrDefault($"{project}:{key}") ?? "{}")!.AsObject();
            change(section);
            Values = Values.SetItem($"{project}:{key}", section.ToJsonString());
        }
    }
}
