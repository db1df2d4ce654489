using MultiRegion.Components.Cluster;
using MultiRegion.Components.Sizing;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Where nodes are limited by processors, the instance types say how many they have.</summary>
internal static class KnownSizes
{
    /// <summary>Points at the types whose name does not say.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<ComputeMode> compute, SettingList<string> instanceTypes) =>
        compute is { IsSet: true, Value: ComputeMode.Karpenter or ComputeMode.Auto }
            ? from type in instanceTypes.Items
              where type.IsSet && InstanceSize.Processors(type) is null
              select type.Problem(
                  "whose size does not say how many processors it has, and the region is limited by them",
                  "Choose a size from large upwards, e.g. m7i.xlarge.")
            : [];
}
