using MultiRegion.Offline;

namespace MultiRegion.Planner.Snapshots;

/// <summary>
/// A secret as a snapshot tells it: that it is there, and nothing more. Not even a fingerprint, from which a short
/// password could be guessed; so a secret whose value alone changed looks the same in two snapshots.
/// </summary>
internal static class HiddenSecret
{
    /// <summary>Stands for every secret that was read from a snapshot.</summary>
    public static readonly PlannedSecret Value = new(new PlannedUnknown("secret"));

    /// <summary>True for a secret whose value a snapshot left out.</summary>
    public static bool Is(PlannedValue? value) => value is PlannedSecret && value == Value;
}
