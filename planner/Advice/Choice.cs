namespace MultiRegion.Planner.Advice;

/// <summary>An option with its price for a year, in dollars.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="WarmPercent">The share of full service that waits in the other regions.</param>
/// <param name="Outage">How long an outage lasts, on the average of services and regions.</param>
internal sealed record Choice(Pattern Pattern, int WarmPercent, TimeSpan Outage)
{
    /// <summary>Lost revenue.</summary>
    public required double Downtime { get; init; }

    /// <summary>The whole system at list price.</summary>
    public required double Infrastructure { get; init; }

    /// <summary>Calls between the regions, with the planned rules of locality.</summary>
    public required double Transfer { get; init; }

    /// <summary>The same when calls go to any endpoint in turn.</summary>
    public required double TransferUnaware { get; init; }

    /// <summary>People.</summary>
    public required double People { get; init; }

    /// <summary>What it costs without outages.</summary>
    public double Running => Infrastructure + Transfer + People;

    /// <summary>All of it, with the planned rules of locality.</summary>
    public double Total => Downtime + Running;

    /// <summary>The option in words: <c>mesh with 20 % warm</c>.</summary>
    public override string ToString() => $"{AdviceText.Name(Pattern)} with {WarmPercent} % warm";
}
