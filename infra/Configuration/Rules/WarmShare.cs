using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Users of a warm region are the smaller part, and only health checks decide where they go.</summary>
internal static class WarmShare
{
    private const int SmallerPart = 50;

    /// <summary>Points at a share that is too large, or that would never arrive.</summary>
    public static IEnumerable<ConfigurationProblem> Check(
        Setting<int> warmPercent, Setting<DnsFailover> failover, TopologyReading topology)
    {
        if (!warmPercent.IsSet || warmPercent == 0)
            yield break;

        var others = topology.RegionNames.Length - 1;
        if (topology.RegionsAreKnown && warmPercent * others > SmallerPart)
        {
            yield return warmPercent.Problem(
                $"which for {others} warm regions leaves the home less than half", $"Set it to {SmallerPart / others} or less.");
        }

        if (failover is { IsSet: true, Value: not DnsFailover.Automatic })
        {
            yield return warmPercent.Problem(
                "but the failover that is chosen turns every region off but one, so no one would be sent there",
                "Set it to 0, or set failover: automatic.");
        }
    }
}
