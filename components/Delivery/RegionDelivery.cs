using MultiRegion.Components.Addons;
using MultiRegion.Components.Delivery.ArgoCd;
using MultiRegion.Components.Delivery.Flux;
using Pulumi;

namespace MultiRegion.Components.Delivery;

/// <summary>
/// Brings applications from Git into one cluster, by an agent inside that cluster. From here on applications belong to Git,
/// and no object has two owners.
/// </summary>
public sealed class RegionDelivery : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:delivery:RegionDelivery";

    /// <summary>Declares the agent.</summary>
    /// <param name="name">The region.</param>
    /// <param name="engine">Which one.</param>
    /// <param name="cluster">The cluster, with its nodes among the needs.</param>
    /// <param name="source">What it runs.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public RegionDelivery(
        string name, DeliveryEngine engine, AddonCluster cluster, DeliverySource source, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var child = new ComponentResourceOptions { Parent = this };
        ComponentResource? _ = engine switch
        {
            DeliveryEngine.ArgoCd => new ArgoCdDelivery(name, cluster, source, child),
            DeliveryEngine.Flux => new FluxDelivery(name, cluster, source, child),
            _ => null,
        };
        RegisterOutputs();
    }
}
