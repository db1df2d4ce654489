using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>A value that differs between two plans of a resource.</summary>
/// <param name="Path">Where, as a provider names it: <c>tags.role</c>, <c>replicas[0].region</c>, <c>tags["a.b"]</c>.</param>
/// <param name="Before">The value in the first plan; null where there was none.</param>
/// <param name="After">The value in the second plan; null where there is none.</param>
internal sealed record InputChange(string Path, PlannedValue? Before, PlannedValue? After)
{
    /// <summary>Every difference, as deep as it goes, in the order of paths.</summary>
    public static IEnumerable<InputChange> Between(PlannedObject before, PlannedObject after) => Members("", before, after);

    /// <summary>Every difference between two values that stand at that path.</summary>
    public static IEnumerable<InputChange> Between(string path, PlannedValue before, PlannedValue after) => Compare(path, before, after);

    /// <summary>True when the change is at one of those paths or inside.</summary>
    public bool IsUnder(ImmutableArray<string> paths) => paths.Any(path =>
        Path.StartsWith(path, StringComparison.Ordinal) && (Path.Length == path.Length || Path[path.Length] is '.' or '['));

    private static IEnumerable<InputChange> Compare(string path, PlannedValue? before, PlannedValue? after) => (before, after) switch
    {
        _ when Equals(before, after) => [],
        (PlannedObject left, PlannedObject right) => Members(path, left, right),
        (PlannedList left, PlannedList right) => Items(path, left.Items, right.Items),
        _ => [new(path, before, after)],
    };

    private static IEnumerable<InputChange> Members(string path, PlannedObject before, PlannedObject after) =>
        before.Members.Keys.Union(after.Members.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(name => Compare(Step(path, name), before[name], after[name]));

    private static IEnumerable<InputChange> Items(string path, ImmutableArray<PlannedValue> before, ImmutableArray<PlannedValue> after) =>
        Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .SelectMany(index => Compare($"{path}[{index}]", before.ElementAtOrDefault(index), after.ElementAtOrDefault(index)));

    /// <summary>The path of a member.</summary>
    public static string Step(string path, string name) =>
        name.AsSpan().IndexOfAny(".[]\"") >= 0 ? $"{path}[\"{name}\"]"
        : path.Length == 0 ? name
        : $"{path}.{name}";
}
