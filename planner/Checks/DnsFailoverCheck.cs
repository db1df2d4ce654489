using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// DNS failover: in every state of the world, each name that depends on health answers a region that can serve, and the
/// documented last resort when none can.
/// </summary>
internal sealed class DnsFailoverCheck : IPlanCheck
{
    // The first few tell what is wrong; thousands more would only say it again.
    private const int MostLines = 5;

    private static readonly string?[] Anywhere = [null];

    /// <inheritdoc/>
    public string Name => "dns-failover";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var dns = new DnsPlan(plan);
        var interpreter = new DnsInterpreter(dns);
        var entrances = Entrance.Of(dns);
        if (entrances.IsEmpty)
            return new(Name, CheckStatus.Pass, "no name depends on health");

        var states = 0;
        var lines = new List<string>();
        foreach (var entrance in entrances)
        {
            lines.AddRange(entrance.Unguarded.Select(record =>
                $"{entrance.Key.Name} {entrance.Key.Type}: {record.SetIdentifier} has no health check and is answered when it is lost"));
            var faults = new List<string>();
            foreach (var world in DnsWorlds.Of(entrance).Where(world => IsDecidable(entrance, world)))
            {
                foreach (var asker in Askers(entrance, world))
                {
                    states++;
                    if (Verdicts.Fault(entrance, world, asker, interpreter.Answer(entrance.Key, world, asker)) is { } fault)
                        faults.Add($"{entrance.Key.Name} {entrance.Key.Type}: {world}: {fault}");
                }
            }

            lines.AddRange(faults.Take(MostLines));
            if (faults.Count > MostLines)
                lines.Add($"{entrance.Key.Name} {entrance.Key.Type}: and in {Wording.Count(faults.Count - MostLines, "more state")}");
        }

        var tried = $"{Wording.Count(states, "state")}{(entrances.All(DnsWorlds.AreAll) ? "" : ", any two regions together")}";
        return lines.Count == 0
            ? new(Name, CheckStatus.Pass, $"{Wording.Count(entrances.Length, "name")} in {tried}: a region that serves, or else {LastResort(entrances)}")
            : new(Name, CheckStatus.Fail, $"{Wording.Count(lines.Count, "fault")} in {tried}") { Lines = [.. lines] };
    }

    // Two faults at once that nothing outside can tell apart, and limits that the handbook states: an old database that
    // still takes writes and no metrics from the new one; a broken region and no metrics from any that serves.
    private static bool IsDecidable(Entrance entrance, DnsWorld world) => entrance switch
    {
        { IsLocalFirst: true } => world.Broken.IsEmpty || !entrance.Order.Any(world.Serves) || entrance.Order.Any(region => world.Serves(region) && world.Reports(region)),
        { Promise: Promise.HoldsWriter } => world.Unfenced.IsEmpty || world.Reports(world.Writer!),
        _ => true,
    };

    // Who asks from a lost region gets no answer whatever it is.
    private static IEnumerable<string?> Askers(Entrance entrance, DnsWorld world) =>
        entrance.IsLocalFirst ? entrance.Order.Where(world.Up.Contains).Cast<string?>() : Anywhere;

    private static string LastResort(IEnumerable<Entrance> entrances) =>
        string.Join(", ", entrances.Where(entrance => !entrance.IsLocalFirst).Select(entrance => entrance.Order[0]).Distinct());
}
