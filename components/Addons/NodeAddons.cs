using MultiRegion.Components.Addons.KubeProxy;
using MultiRegion.Components.Addons.PodIdentityAgent;
using MultiRegion.Components.Addons.VpcCni;
using Pulumi;

namespace MultiRegion.Components.Addons;

/// <summary>
/// What runs on every node and must be there before the first one: a node without pod networking never gets ready. All of
/// it is daemon sets, which are complete without any node.
/// </summary>
public sealed class NodeAddons : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:addons:NodeAddons";

    /// <summary>Declares the add-ons.</summary>
    /// <param name="name">The region.</param>
    /// <param name="cluster">The cluster they are for.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public NodeAddons(string name, AddonCluster cluster, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        foreach (var spec in new[] { VpcCniAddon.Spec, KubeProxyAddon.Spec, PodIdentityAgentAddon.Spec })
            _ = new ManagedAddon(cluster, spec, new() { Parent = this });
        RegisterOutputs();
    }
}
