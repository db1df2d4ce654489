using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Only a switch plan can start by itself.</summary>
internal static class SwitchHasPlan
{
    /// <summary>Points at a start without a plan.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<SwitchStart> start, Setting<DnsFailover> failover)
    {
        if (start is { IsSet: true, Value: SwitchStart.Automatic } && failover is { IsSet: true, Value: not DnsFailover.RegionSwitch })
        {
            yield return start.Place.Problem(
                "'automatic'",
                "but the failover that is chosen has no switch plan to start",
                "Set failover: regionSwitch, or leave switch out.");
        }
    }
}
