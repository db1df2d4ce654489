using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <content>Losses that leave the region standing.</content>
internal sealed partial class Simulation
{
    private void LoseZone(RegionFacts region, string zone)
    {
        _nodes = _survivor.Running.Value;
        Say("users", $"{zone} stops answering");
        if (region.Region != _home.Region)
        {
            Changed();
            Say("route53", $"users stay in {_home.Region}: {region.Region} serves nobody");
            return;
        }

        // A zone's targets get their share of requests until the load balancer gives them up; then a zone's nodes are missing.
        var zones = Math.Max(1, region.Zones.Length);
        _homeShare = 1 - (1.0 / zones);
        if (_writer == region.Region && region.Instances.Length > 1)
        {
            _stalled = true;
            Say("aurora", $"the writer was there: another instance of {region.Region} takes over");
            _agenda.In(Draw(KnownTimes.ZoneFailover), () =>
            {
                _stalled = false;
                Say("aurora", $"{region.Region} takes writes again; nothing is lost");
                Changed();
            });
        }

        Changed();
        _agenda.In(Draw(KnownTimes.TargetLoss), () => Say("load-balancer", $"gives the targets of {zone} up"));
        _agenda.In(Draw(KnownTimes.Autoscaler) + Draw(KnownTimes.LaunchedNode) + Draw(KnownTimes.Pods), () =>
        {
            _homeShare = 1;
            Say("autoscaler", $"the other zones of {region.Region} run what {zone} ran: full service");
            Changed();
        });
    }

    private void LoseService(string service)
    {
        _nodes = _survivor.Running.Value;
        Say("users", $"calls of {service} fail in {_home.Region}");
        _homeServes = false;
        Changed();
        if (_facts.Ejection is not { } ejection)
        {
            Say("route53", $"{_home.Region} is healthy: users stay, and {service} fails until it is repaired or a person moves everybody");
            return;
        }

        _agenda.In(Draw(KnownTimes.Try) * ejection.Value, () =>
        {
            Say("mesh", $"proxies leave {service} in {_home.Region} and call {_survivor.Region}");
            _homeServes = true;
            _homeShare = Math.Max(_survivor.WarmShare, double.Epsilon);
            Changed();
            if (_survivor.WarmShare >= 1)
                return;

            _agenda.In(Draw(KnownTimes.Autoscaler) + Draw(KnownTimes.PreparedNode) + Draw(KnownTimes.Pods), () =>
            {
                _homeShare = 1;
                _nodes = _survivor.Full.Value;
                Say("autoscaler", $"{_survivor.Region} has grown to all calls of {service}");
                Changed();
            });
        });
    }

    private void Part(string one, string other)
    {
        _nodes = _survivor.Running.Value;
        Changed();
        Say("network", $"nothing passes between {one} and {other}");
        Say("users", $"served in {_home.Region} as before");
        if (_facts.GlobalDatabase is null)
            return;

        Say("aurora", "replication stands still; the copy falls behind a second each second");
        if (_survivor.LagAlarm is { } alarm)
            _agenda.In(alarm.Value.TotalSeconds, () => Say("alarm", $"a promotion would lose more than {Number(alarm.Value.TotalSeconds)} s: do not promote"));
        if (_records)
            _agenda.In(OutageSeconds, () => Say("network", $"{one} and {other} reach each other again; the copy catches up"));
    }
}
