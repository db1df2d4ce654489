namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>The topology stands in the project's file, so that no two stacks can disagree about it.</summary>
internal static class SharedTopology
{
    /// <summary>Points at a topology in a stack's own file.</summary>
    public static IEnumerable<ConfigurationProblem> Check(ConfigurationSource source)
    {
        if (source.Values.ContainsKey(StackKeys.Topology) && !source.ProjectKeys.Contains(StackKeys.Topology))
        {
            yield return new(
                source.StackFile, StackKeys.Topology, "a topology of its own", "expected one for all stacks",
                $"Move it to {source.ProjectFile}.");
        }
    }
}
