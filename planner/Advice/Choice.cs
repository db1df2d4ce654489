namespace MultiRegion.Planner.Advice;

/// <summary>A way to coordinate regions.</summary>
internal enum Pattern
{
    /// <summary>Two clusters; people move users.</summary>
    Independent,

    /// <summary>Health-checked names.</summary>
    Dns,

    /// <summary>Names, and a mesh over both clusters.</summary>
    Mesh,
}

/// <summary>One choice with its price for a year, in dollars.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="WarmPercent">The share of full service that idles in the second region.</param>
/// <param name="Outage">How long an outage lasts, on the average of services and regions.</param>
internal sealed record Choice(Pattern Pattern, int WarmPercent, TimeSpan Outage)
{
    /// <summary>Lost revenue.</summary>
    public required double Downtime { get; init; }

    /// <summary>The warm region's nodes, and what the pattern adds.</summary>
    public required double Infrastructure { get; init; }

    /// <summary>Transfer between the regions, with calls kept local.</summary>
    public required double Transfer { get; init; }

    /// <summary>The same when calls go to any endpoint in turn.</summary>
    public required double TransferUnaware { get; init; }

    /// <summary>People.</summary>
    public required double People { get; init; }

    /// <summary>All of it, with calls kept local.</summary>
    public double Total => Downtime + Infrastructure + Transfer + People;
}
