using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Infra.Configuration;

/// <content>The only part that knows the Pulumi SDK.</content>
public sealed partial record ConfigurationSource
{
    /// <summary>What a running deployment was given.</summary>
    /// <remarks>
    /// The SDK answers for keys it is asked for and lists none, so an unknown top-level key is found by the planner, which
    /// reads the files; and it does not tell which file a value comes from, so messages name the one it belongs in.
    /// </remarks>
    /// <param name="config">The configuration of the project's own namespace.</param>
    /// <param name="stackName">The stack's short name.</param>
    public static ConfigurationSource FromPulumi(Config config, string stackName)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new()
        {
            StackName = stackName,
            StackFile = $"stacks/Pulumi.{stackName}.yaml",
            Values = (from key in StackKeys.All
                      let value = config.Get(key)
                      where value is not null
                      select (key, value)).ToImmutableDictionary(pair => pair.key, pair => pair.value),
        };
    }
}
