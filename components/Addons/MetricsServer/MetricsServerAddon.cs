using System.Text.Json.Nodes;

namespace MultiRegion.Components.Addons.MetricsServer;

/// <summary>What pods use, for autoscalers: without it a promotion adds no pod, and so no node.</summary>
internal static class MetricsServerAddon
{
    // One that is being replaced must not stop every autoscaler of the region.
    internal const int Replicas = 2;

    internal static ManagedAddonSpec Spec { get; } = new(AddonName.MetricsServer)
    {
        Configuration = new JsonObject { ["replicas"] = Replicas },
    };
}
