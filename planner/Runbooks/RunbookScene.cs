using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>What happens in a runbook: a region that is or was lost, and the one that takes over.</summary>
/// <param name="Facts">The plan.</param>
/// <param name="Lost">The region that is lost, or left, or comes back.</param>
/// <param name="Survivor">The region that takes over.</param>
internal sealed record RunbookScene(RecoveryFacts Facts, RegionFacts Lost, RegionFacts Survivor)
{
    /// <summary>The workload that users meet, its autoscaler and their namespace: a contract with the manifests, as the switch plan's.</summary>
    internal const string Workload = "api";

    /// <summary>What is called by name.</summary>
    public RunbookNames Names => Facts.Named;

    /// <summary>The commands.</summary>
    public Commands Commands { get; } = new(Facts);

    /// <summary>The commands around the switch plan; null where none moves users.</summary>
    public SwitchCommands? Switch { get; } =
        Facts is { Mode: FailoverMode.RegionSwitch, Named.Switch: { } plan } ? new(plan) : null;

    /// <summary>The commands around routing controls; null where none move users.</summary>
    public ControlCommands? Controls { get; } =
        Facts is { Mode: FailoverMode.RoutingControls, Named.Controls: { } controls } ? new(Facts.Named.GlobalStack, controls) : null;

    /// <summary>True where there is a writer to move.</summary>
    public bool HasDatabase => Facts.GlobalDatabase is not null;

    /// <summary>True where the region that is lost takes users or the writer with it.</summary>
    public bool TakesOver => Lost.Region == Facts.Home.Region || (HasDatabase && Lost.Region == Facts.Writer);

    /// <summary>True where names lead users.</summary>
    public bool HasNames => !Facts.Names.IsEmpty && Facts.Mode is not FailoverMode.None;
}
