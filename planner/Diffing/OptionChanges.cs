using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Diffing;

/// <summary>Finds the options and dependencies that differ between two plans of a resource.</summary>
internal static class OptionChanges
{
    private const string Dependencies = "dependencies";

    /// <summary>Every difference, by the name a program gives the option. Aliases say where a resource was, and are not one.</summary>
    public static ImmutableArray<PropertyChange> Between(PlannedResource before, PlannedResource after) =>
    [
        .. from option in ResourceOption.All
           where option.Name != "aliases"
           let change = Change(option.Name, option.Get(before.Options), option.Get(after.Options))
           where change is not null
           select change,
        .. new[] { Change(Dependencies, before.Dependencies, after.Dependencies) }.OfType<PropertyChange>(),
    ];

    private static PropertyChange? Change(string name, object? before, object? after) =>
        (Value(before), Value(after)) is var (old, now) && !Equals(old, now) ? new(name, old, now) : null;

    private static PlannedValue? Value(object? option) => option switch
    {
        true => new PlannedBool(true),
        string text => new PlannedString(text),
        ImmutableArray<string> { IsDefaultOrEmpty: false } texts => new PlannedList([.. texts.Select(text => new PlannedString(text))]),
        _ => null,
    };
}
