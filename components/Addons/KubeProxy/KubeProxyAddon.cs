namespace MultiRegion.Components.Addons.KubeProxy;

/// <summary>Service addresses on every node.</summary>
internal static class KubeProxyAddon
{
    internal static ManagedAddonSpec Spec { get; } = new(AddonName.KubeProxy);
}
