namespace MultiRegion.Planner.Diffing;

/// <summary>What becomes of a resource, the gravest first.</summary>
internal enum ChangeKind
{
    /// <summary>It goes and another one takes its place.</summary>
    Replaced,

    /// <summary>It goes.</summary>
    Removed,

    /// <summary>It changes in place.</summary>
    Updated,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It keeps its place in the cloud under another URN, which an alias ties to the old one.</summary>
    Moved,

    /// <summary>It changes in Pulumi's state only: options, order, and inputs whose changes are ignored.</summary>
    StateOnly,
}
