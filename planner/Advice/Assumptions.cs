using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Planner.Pricing;

namespace MultiRegion.Planner.Advice;

/// <summary>What the advice takes for granted; every line of it is printed with the advice. Prices are not among it: they are the price file's.</summary>
internal static class Assumptions
{
    /// <summary>Hours of a year.</summary>
    public const double HoursPerYear = 8760;

    /// <summary>Calls between services that one request of a user causes.</summary>
    public const double CallsPerRequest = 3;

    /// <summary>Bytes of a call, question and answer.</summary>
    public const double BytesPerCall = 10_000;

    /// <summary>Hours a year that people spend on failover itself, whatever the pattern: two exercises.</summary>
    public const double ExerciseHours = 8;

    /// <summary>Hours a year that people spend on a mesh beside that: two upgrades of two regions and the certificates.</summary>
    public const double MeshHours = 40;

    /// <summary>Warm percentages that are compared beside the planned one.</summary>
    public static readonly ImmutableArray<int> WarmPercents = [20, 50, 100];

    /// <summary>The assumptions in words.</summary>
    public static ImmutableArray<string> Lines { get; } =
    [
        "an outage takes a service, or the region with --region-outage-percent; for a whole region the mesh is no faster than DNS, its callers are gone too",
        "without a mesh people bridge a lost service by moving all users, as for a lost region",
        "independent and dns move users alike; dns adds names by which services of one region find those of another, whose worth no figure here counts",
        "times are the expected ones of the recovery budget of each pattern's plan",
        string.Create(
            CultureInfo.InvariantCulture,
            $"infrastructure is each plan's whole cost at list price of {PriceList.Committed.Compiled} with the use that the cost section supposes; istiod and gateways run in the room that nodes have"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{CallsPerRequest:0} calls between services per request, {BytesPerCall / 1000:0} KB each, through 2 proxies of 0.2 processors per 1,000 calls a second"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"a gigabyte between regions costs ${GigabyteBetweenRegions:0.00}: its transfer, and its way into a transit gateway"),
        string.Create(CultureInfo.InvariantCulture, $"people: {ExerciseHours:0} h a year for exercises, {MeshHours:0} h more for the mesh"),
    ];

    /// <summary>Dollars for a gigabyte that leaves a region through its transit gateway.</summary>
    public static double GigabyteBetweenRegions => (double)(PriceList.Committed["transfer.region"].Usd + PriceList.Committed["tgw.data"].Usd);
}
