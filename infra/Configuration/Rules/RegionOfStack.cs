using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A stack's region and the topology's entry for that region name each other.</summary>
internal static class RegionOfStack
{
    /// <summary>Points at a region that the topology does not have, or gives to another stack.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="region">What it says its region is.</param>
    /// <param name="topology">What the topology says.</param>
    public static IEnumerable<ConfigurationProblem> Check(string stack, Setting<string> region, TopologyReading topology)
    {
        if (!region.IsSet || !topology.RegionsAreKnown)
        {
            yield break;
        }

        var entry = topology.Find(region);
        if (entry is not null && (!entry.Stack.IsSet || entry.Stack == stack))
        {
            yield break;
        }

        var expected = entry is null
            ? $"which is not in the topology ({string.Join(", ", topology.RegionNames)})"
            : $"which the topology gives to the stack {entry.Stack.Value}";
        var fix = topology.OfStack(stack) is { } own ? $"Set it to {own.Region.Value}."
            : entry is null ? "Choose one of these, or add it to topology.regions."
            : $"Rename the stack, or set {entry.Stack.Place.Key} to {stack}.";
        yield return region.Problem(expected, fix);
    }
}
