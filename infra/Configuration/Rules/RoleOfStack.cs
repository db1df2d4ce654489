using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A stack that the topology gives a region to has the role of one.</summary>
internal static class RoleOfStack
{
    /// <summary>Points at a global role where the topology expects a region.</summary>
    public static IEnumerable<ConfigurationProblem> Check(string stack, Setting<StackRole> role, TopologyReading topology)
    {
        if (role is { IsSet: true, Value: StackRole.Global } && topology.OfStack(stack) is { } region)
        {
            yield return role.Place.Problem(
                "'global'",
                $"but {region.Stack.Place.Key} gives the region {region.Region.Value} to this stack",
                "Set it to region, or name another stack there.");
        }
    }
}
