using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Checks;

/// <summary>The versions that a region's plan pins.</summary>
/// <param name="Stack">The region's stack.</param>
/// <param name="Versions">By what they are of: <see cref="Kubernetes"/>, <see cref="Nodes"/>, an EKS add-on or a Helm release.</param>
internal sealed record RegionVersions(string Stack, ImmutableSortedDictionary<string, string> Versions)
{
    /// <summary>The control plane.</summary>
    public const string Kubernetes = "Kubernetes";

    /// <summary>The managed nodes.</summary>
    public const string Nodes = "nodes";

    private const string ClusterType = "eks:index:Cluster";
    private const string NodeGroupType = "aws:eks/nodeGroup:NodeGroup";
    private const string AddonType = "aws:eks/addon:Addon";
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    /// <summary>What a stack pins, or null for a stack without a cluster.</summary>
    public static RegionVersions? Of(PlannedStack stack)
    {
        var versions = stack.Resources
            .Select(Read)
            .OfType<(string What, string Version)>()
            .ToImmutableSortedDictionary(pinned => pinned.What, pinned => pinned.Version, StringComparer.Ordinal);
        return versions.ContainsKey(Kubernetes) ? new(stack.Name, versions) : null;
    }

    private static (string What, string Version)? Read(PlannedResource resource)
    {
        var (what, version) = resource.Type switch
        {
            ClusterType => (Kubernetes, Values.Text(resource.Inputs["version"])),
            NodeGroupType => (Nodes, Values.Text(resource.Inputs["version"])),
            AddonType => (Values.Text(resource.Inputs["addonName"]), Values.Text(resource.Inputs["addonVersion"])),
            ReleaseType => (Values.Text(resource.Inputs["name"]), Values.Text(resource.Inputs["version"])),
            _ => (null, null),
        };
        return what is not null && version is not null ? (what, version) : null;
    }
}
