using System.Collections.Immutable;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>What is worse than usual while a loss lasts.</summary>
internal static class Degradation
{
    /// <summary>One line each.</summary>
    public static IEnumerable<string> Of(DrillSetup setup) => setup.Scenario switch
    {
        Scenario.Regions { Lost: var lost } when lost.Contains(setup.Facts.Home.Region) => HomeLost(setup, lost.Length),
        Scenario.Regions { Lost: var lost } =>
        [
            $"{string.Join(" and ", lost)}: no failover to it until it is back",
            .. setup.Facts.GlobalDatabase is null ? Array.Empty<string>() : [$"the database has {Copies(setup.Facts, lost.Length)} until {string.Join(" and ", lost)} is back"],
        ],
        Scenario.Zone zone => ZoneLost(setup, zone),
        Scenario.Service service => ServiceLost(setup, service.Name),
        Scenario.Partition { One: var one, Other: var other } => Parted(setup.Facts, one, other),
        _ => [],
    };

    private static IEnumerable<string> HomeLost(DrillSetup setup, int lost)
    {
        var (facts, survivor) = (setup.Facts, setup.Survivor);
        if (facts.Mode is FailoverMode.None)
            yield return "no user is led to another region until a person edits DNS";
        if (survivor.WarmShare < 1)
        {
            yield return FormattableString.Invariant(
                $"{survivor.Region} starts with {survivor.Running.Value} of {survivor.Full.Value} nodes: {100 * survivor.WarmShare:0} % of requests until it has grown");
            if (survivor.Prepared.Value < survivor.Full.Value && survivor.Reserved < survivor.Full.Value)
                yield return $"no machines are held for {survivor.Region}: after the loss of a region everybody asks for them";
        }

        if (survivor.MostShare < 1)
            yield return FormattableString.Invariant($"{survivor.Region} may grow to {survivor.Maximum} nodes: {100 * survivor.MostShare:0} % of requests until {facts.Home.Region} is back");
        if (facts.GlobalDatabase is not null)
        {
            yield return facts.Mode is not FailoverMode.None && facts.FollowsWriter
                ? "no writes until the copy is promoted, and no reads: DNS leads nobody to a region without the writer"
                : "no writes until the copy is promoted; who is led to another region before that can read";
            yield return $"the database has {Copies(facts, lost)} until {facts.Home.Region} is back";
        }

        if (facts.Regions.Length - lost == 1)
            yield return $"{survivor.Region} is alone: another loss is an outage";
    }

    private static IEnumerable<string> ZoneLost(DrillSetup setup, Scenario.Zone zone)
    {
        var region = setup.Facts.Find(zone.Region)!;
        yield return $"{zone.Region} runs without {zone.Name}: another zone lost is a capacity problem";
        if (region == setup.Facts.Home && setup.Facts.GlobalDatabase is not null)
        {
            yield return region.Instances.Length > 1
                ? "no writes for up to a minute where the writer was in the zone; reads go on"
                : $"no writes where the only instance of {zone.Region} was in the zone";
        }
    }

    private static IEnumerable<string> ServiceLost(DrillSetup setup, string service) =>
        setup.Facts.RuleOf(service) is null
            ? [$"{service} fails for everybody in {setup.Facts.Home.Region}: without a mesh no caller turns to {setup.Survivor.Region}"]
            :
            [
                $"calls of {service} cross regions: slower by the distance, and paid by the gigabyte",
                .. setup.Survivor.WarmShare < 1
                    ? [FormattableString.Invariant($"{setup.Survivor.Region} starts with {setup.Survivor.Running.Value} of {setup.Survivor.Full.Value} nodes: {100 * setup.Survivor.WarmShare:0} % of calls until it has grown")]
                    : Array.Empty<string>(),
            ];

    private static IEnumerable<string> Parted(RecoveryFacts facts, string one, string other)
    {
        yield return $"calls between {one} and {other} fail";
        if (facts.GlobalDatabase is null || facts.Writer != one && facts.Writer != other)
            yield break;

        yield return $"reads in {(facts.Writer == one ? other : one)} are stale";
        yield return "a promotion would lose all writes since the partition began";
    }

    private static string Copies(RecoveryFacts facts, int lost) => (facts.Regions.Length - lost - 1) switch
    {
        0 => "no copy in another region",
        1 => "one copy in another region",
        var copies => FormattableString.Invariant($"{copies} copies in other regions"),
    };
}
