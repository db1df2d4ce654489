using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Cluster;

/// <summary>Reaches the settings of the EKS cluster that the packaged component does not hand on.</summary>
internal static class ClusterTransforms
{
    internal const string ClusterType = "aws:eks/cluster:Cluster";

    /// <summary>
    /// Lets the cluster's traffic be shifted away from an impaired zone. Leaves every other resource as it is, and a
    /// setting that is already there as well.
    /// </summary>
    /// <seealso href="https://docs.aws.amazon.com/eks/latest/userguide/zone-shift.html"/>
    internal static Task<ResourceTransformResult?> EnableZonalShift(ResourceTransformArgs args, CancellationToken cancellation = default) =>
        Task.FromResult<ResourceTransformResult?>(args.Type is ClusterType && !args.Args.ContainsKey("zonalShiftConfig")
            ? new(args.Args.Add("zonalShiftConfig", ImmutableDictionary<string, object?>.Empty.Add("enabled", true)), args.Options)
            : null);
}
