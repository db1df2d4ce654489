using System.Collections.Immutable;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Commands;

/// <summary>What is to be lost, as the command line says it.</summary>
/// <param name="Regions"><c>--lose</c>.</param>
/// <param name="Zone"><c>--lose-zone</c>.</param>
/// <param name="Service"><c>--lose-service</c>.</param>
/// <param name="Partition"><c>--partition</c>.</param>
internal sealed record LossOptions(ImmutableArray<string> Regions, string? Zone = null, string? Service = null, string? Partition = null)
{
    private const string Expected = "expected one of --lose REGION, --lose-zone ZONE, --lose-service NAME or --partition A,B";

    /// <summary>The scenario; null with a line for each thing that is wrong.</summary>
    public (Scenario? Scenario, ImmutableArray<string> Problems) Read(RecoveryFacts facts)
    {
        List<(Scenario Scenario, IEnumerable<string> Problems)> wishes = [];
        if (!Regions.IsEmpty)
            wishes.Add((new Scenario.Regions([.. Regions.Distinct()]), OfRegions(facts)));
        if (Zone is not null)
            wishes.Add((new Scenario.Zone(facts.Regions.FirstOrDefault(region => region.Zones.Contains(Zone))?.Region ?? "", Zone), OfZone(facts, Zone)));
        if (Service is not null)
            wishes.Add((new Scenario.Service(Service), OfService(facts, Service)));
        if (Partition is not null)
            wishes.Add(OfPartition(facts, Partition));

        if (wishes is not [var wish])
            return (null, [wishes.Count == 0 ? $"Nothing to lose: {Expected}." : $"More than one loss: {Expected}."]);

        ImmutableArray<string> problems = [.. wish.Problems];
        return (problems.IsEmpty ? wish.Scenario : null, problems);
    }

    /// <summary>What is wrong with the regions to lose.</summary>
    public IEnumerable<string> OfRegions(RecoveryFacts facts)
    {
        var unknown = Regions.Where(region => facts.Find(region) is null).Distinct().ToList();
        foreach (var region in unknown)
            yield return $"--lose: got '{region}', which is not in the topology. Known regions: {Known(facts)}.";
        if (unknown.Count == 0 && facts.Regions.All(region => Regions.Contains(region.Region)))
            yield return $"--lose: got {string.Join(" and ", Regions.Distinct())}, which are all regions: nothing is left to take over. Keep one of them.";
    }

    private static IEnumerable<string> OfZone(RecoveryFacts facts, string zone) =>
        facts.Regions.Any(region => region.Zones.Contains(zone))
            ? []
            : [$"--lose-zone: got '{zone}', which no region has. Known zones: {string.Join(", ", facts.Regions.SelectMany(region => region.Zones))}."];

    private static IEnumerable<string> OfService(RecoveryFacts facts, string service) =>
        string.IsNullOrWhiteSpace(service) ? ["--lose-service: got nothing, expected the name of a service."]
        : facts.Regions.Length < 2 ? [$"--lose-service: '{service}' runs in one region only: nothing can take over."]
        : [];

    private static (Scenario Scenario, IEnumerable<string> Problems) OfPartition(RecoveryFacts facts, string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        if (names is not [var one, var other] || one == other)
            return (new Scenario.Partition("", ""), [$"--partition: got '{text}', expected two regions, e.g. {string.Join(',', facts.Regions.Take(2).Select(region => region.Region))}."]);

        return (
            new Scenario.Partition(one, other),
            names.Where(name => facts.Find(name) is null).Select(name => $"--partition: got '{name}', which is not in the topology. Known regions: {Known(facts)}."));
    }

    private static string Known(RecoveryFacts facts) => string.Join(", ", facts.Regions.Select(region => region.Region));
}
