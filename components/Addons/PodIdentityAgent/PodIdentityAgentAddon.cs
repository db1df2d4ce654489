namespace MultiRegion.Components.Addons.PodIdentityAgent;

/// <summary>Hands pods the credentials of their role, on every node; the other add-ons' roles come through it.</summary>
internal static class PodIdentityAgentAddon
{
    internal static ManagedAddonSpec Spec { get; } = new(AddonName.PodIdentityAgent);
}
