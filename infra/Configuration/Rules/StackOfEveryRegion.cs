using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Every region of the topology has a stack.</summary>
internal static class StackOfEveryRegion
{
    /// <summary>Points at stacks the topology names and no file describes.</summary>
    /// <param name="stacks">The stacks there are.</param>
    /// <param name="unreadable">Names of stacks whose file is there but does not parse.</param>
    public static IEnumerable<ConfigurationProblem> Check(IReadOnlyCollection<StackReading> stacks, IReadOnlySet<string> unreadable)
    {
        if (stacks.FirstOrDefault() is not { } any)
        {
            return [];
        }

        var names = stacks.Select(stack => stack.Source.StackName).Union(unreadable).ToHashSet();
        return from region in any.Topology.Regions
               where region.Stack.IsSet && !names.Contains(region.Stack)
               select region.Stack.Problem(
                   $"but there is no {any.Source.FileOfStack(region.Stack)}",
                   $"Add it, with {any.Source.Project}:{StackKeys.Role}: region and {any.Source.Project}:{StackKeys.Region}: {region.Label}.");
    }
}
