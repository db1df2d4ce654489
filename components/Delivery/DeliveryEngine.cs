namespace MultiRegion.Components.Delivery;

/// <summary>Who brings applications from Git into the cluster.</summary>
public enum DeliveryEngine
{
    /// <summary>Argo CD, one in each cluster: a hub in a lost region could change nothing any more.</summary>
    ArgoCd,

    /// <summary>Flux, one in each cluster.</summary>
    Flux,

    /// <summary>Someone else. The default.</summary>
    None,
}
