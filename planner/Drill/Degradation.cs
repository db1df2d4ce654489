using System.Globalization;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>What is worse than usual while a loss lasts.</summary>
internal static class Degradation
{
    /// <summary>One line each.</summary>
    public static IEnumerable<string> Of(RecoveryFacts facts, Scenario scenario, RegionFacts survivor) => scenario switch
    {
        Scenario.Regions { Lost: var lost } when lost.Contains(facts.Home.Region) => HomeLost(facts, survivor, lost.Length),
        Scenario.Regions { Lost: var lost } =>
        [
            $"{string.Join(" and ", lost)}: no failover to it until it is back",
            .. facts.GlobalDatabase is null ? Array.Empty<string>() : [$"the database has {Copies(facts, lost.Length)} until {string.Join(" and ", lost)} is back"],
        ],
        Scenario.Zone zone => [$"{zone.Region} runs without {zone.Name}: another zone lost is a capacity problem"],
        Scenario.Service service when facts.Ejection is not null => [$"calls of {service.Name} cross regions: slower by the distance, and paid by the gigabyte"],
        Scenario.Service service =>
        [
            $"{service.Name} fails for everybody in {facts.Home.Region}: without a mesh no caller turns to {survivor.Region}",
        ],
        _ => facts.GlobalDatabase is null
            ? ["calls between the regions fail"]
            : ["reads in the other region are stale", "a promotion would lose all writes since the partition began"],
    };

    private static IEnumerable<string> HomeLost(RecoveryFacts facts, RegionFacts survivor, int lost)
    {
        if (facts.Mode is FailoverMode.None)
            yield return "no user is led to another region until a person edits DNS";
        if (survivor.Running.Value < survivor.Full.Value)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{survivor.Region} starts with {survivor.Running.Value} of {survivor.Full.Value} nodes: {100 * survivor.WarmShare:0} % of requests until it has grown");
        }

        if (facts.GlobalDatabase is not null)
        {
            yield return "no writes until the copy is promoted";
            yield return $"the database has {Copies(facts, lost)} until {facts.Home.Region} is back";
        }

        if (facts.Regions.Length - lost == 1)
            yield return $"{survivor.Region} is alone: another loss is an outage";
    }

    private static string Copies(RecoveryFacts facts, int lost) => (facts.Regions.Length - lost - 1) switch
    {
        0 => "no copy in another region",
        1 => "one copy in another region",
        var copies => string.Create(CultureInfo.InvariantCulture, $"{copies} copies in other regions"),
    };
}
