using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Nothing is configured that nothing reads.</summary>
internal static class KnownKeys
{
    /// <summary>Points at top-level keys that this stack does not read or, when all stacks were given them, no stack reads.</summary>
    public static IEnumerable<ConfigurationProblem> Check(ConfigurationSource source, Setting<StackRole> role)
    {
        var own = role switch
        {
            { IsSet: false } => StackKeys.All,
            { Value: StackRole.Region } => StackKeys.OfRegion,
            _ => StackKeys.OfGlobal,
        };
        return from key in source.Values.Keys
               where key != StackKeys.Topology
               let known = source.ProjectKeys.Contains(key) ? StackKeys.All : own.Remove(StackKeys.Topology)
               where !known.Contains(key)
               select Unknown(source, key, known);
    }

    private static ConfigurationProblem Unknown(ConfigurationSource source, string key, ImmutableArray<string> known)
    {
        var place = new Place(source.FileOf(key), Shown.OneLine(key));
        return StackKeys.All.Contains(key)
            ? place.Problem("a key for another role", Expectation.OneOf(known), "Remove it, or move it to a stack that reads it.")
            : place.Problem("an unknown key", Expectation.OneOf(known), Nearest.Ask(key, known, "Remove it."));
    }
}
