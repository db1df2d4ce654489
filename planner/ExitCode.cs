namespace MultiRegion.Planner;

/// <summary>What the process reports to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>Planned, and every check passed.</summary>
    public const int Good = 0;

    /// <summary>A user's mistake, or a check that failed.</summary>
    public const int Failed = 1;

    /// <summary>Two plans that were compared differ.</summary>
    public const int Different = 2;
}
