using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Planner.Diffing;

/// <summary>Finds what differs between two sets of values as a reviewer counts it.</summary>
internal static class ValueChanges
{
    /// <summary>
    /// Every difference, as deep as it goes, JSON inside text included. A secret that a snapshot hid differs from no
    /// other secret; secrets of two plans made now are compared, though never shown.
    /// </summary>
    public static IEnumerable<InputChange> Between(PlannedObject before, PlannedObject after) =>
        InputChange.Between(before, after).Where(change => !IsHidden(change)).SelectMany(Open);

    private static bool IsHidden(InputChange change) =>
        change is { Before: PlannedSecret, After: PlannedSecret } && (HiddenSecret.Is(change.Before) || HiddenSecret.Is(change.After));

    private static IEnumerable<InputChange> Open(InputChange change) =>
        (JsonText.Open(change.Before), JsonText.Open(change.After)) is ({ } before, { } after)
            ? InputChange.Between(change.Path, before, after)
            : [change];
}
