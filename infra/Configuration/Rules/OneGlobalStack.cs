using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Exactly one stack binds the regions.</summary>
internal static class OneGlobalStack
{
    /// <summary>Points at every global stack beyond the first, or at the lack of one.</summary>
    /// <param name="stacks">The stacks there are.</param>
    /// <param name="unreadable">Names of stacks whose file is there but does not parse: one of them may be it.</param>
    public static IEnumerable<ConfigurationProblem> Check(IReadOnlyCollection<StackReading> stacks, IReadOnlySet<string> unreadable)
    {
        var globals = stacks
            .Where(stack => stack.Role is { IsSet: true, Value: StackRole.Global })
            .OrderBy(stack => stack.Source.StackName, StringComparer.Ordinal)
            .ToList();
        foreach (var extra in globals.Skip(1))
        {
            yield return extra.Role.Place.Problem(
                "'global'", $"which {globals[0].Source.StackFile} has already", "Keep one of them.");
        }

        if (globals.Count == 0 && unreadable.Count == 0 && stacks.All(stack => stack.Role.IsSet))
        {
            var source = stacks.FirstOrDefault()?.Source ?? ConfigurationSource.Empty;
            yield return new(
                source.FileOfStack("global"),
                StackKeys.Role,
                Shown.Nothing,
                "expected one stack with the role global",
                $"Add this file, with {source.Project}:{StackKeys.Role}: global.");
        }
    }
}
