namespace MultiRegion.Planner.Advice;

/// <summary>What the business says, in dollars.</summary>
internal sealed record AdviceInput
{
    /// <summary>What an hour without service costs.</summary>
    public required double RevenuePerHour { get; init; }

    /// <summary>Outages a year. Default: 1.</summary>
    public double OutagesPerYear { get; init; } = 1;

    /// <summary>The percentage of outages that take the whole region, callers included; the rest takes services. Default: 0.</summary>
    public double RegionOutagePercent { get; init; }

    /// <summary>Requests a second from users, at the peak of the month's average. Default: 1000.</summary>
    public double RequestsPerSecond { get; init; } = 1000;

    /// <summary>What an hour of an engineer costs. Default: 100.</summary>
    public double EngineerHour { get; init; } = 100;

    /// <summary>Calls between services, a second.</summary>
    public double CallsPerSecond => RequestsPerSecond * Assumptions.CallsPerRequest;
}
