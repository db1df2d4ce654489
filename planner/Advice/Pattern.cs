namespace MultiRegion.Planner.Advice;

/// <summary>A way to coordinate regions.</summary>
internal enum Pattern
{
    /// <summary>Two clusters that do not know each other.</summary>
    Independent,

    /// <summary>And names by which services of one region are found in another.</summary>
    Dns,

    /// <summary>And a mesh over both clusters.</summary>
    Mesh,
}
