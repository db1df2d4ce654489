using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <content>Losses that leave the region standing.</content>
internal sealed partial class Simulation
{
    private void LoseZone(RegionFacts region, string zone)
    {
        Say("users", $"{zone} stops answering");
        _nodes = _ready = (int)(region.Running.Value * (1 - (1.0 / region.Zones.Length)));
        if (region.Region != _home.Region)
        {
            Changed();
            Say("route53", $"users stay in {_home.Region}: {region.Region} serves nobody");
            Tell(OutageSeconds, "zones", $"{zone} back: everything is as before");
            return;
        }

        // A zone's targets get their share of requests until the load balancer gives them up; then a zone's nodes are missing.
        _homeShare = 1 - (1.0 / region.Zones.Length);
        if (_writer == region.Region)
            LoseWriterInstance(region, zone);

        Changed();
        Tell(Draw(KnownTimes.TargetLoss), "load-balancer", $"gives the targets of {zone} up; the other zones take what they can");
        var (seen, start, pull, ready) = (Draw(KnownTimes.Autoscaler), Draw(KnownTimes.LaunchedNode), Draw(KnownTimes.Pull), Draw(KnownTimes.Ready));
        Tell(seen, "pods", $"those of {zone} are pending in the other zones");
        _agenda.In(seen + start, () =>
        {
            _nodes = region.Running.Value;
            Say("nodes", $"new ones have joined in the other zones of {region.Region}");
            Changed();
        });
        Tell(seen + start + pull, "pods", $"images are pulled");
        _agenda.In(seen + start + pull + ready, () =>
        {
            _homeShare = 1;
            _ready = region.Running.Value;
            Say("pods", $"ready: the other zones of {region.Region} run what {zone} ran");
            Changed();
        });
        Tell(OutageSeconds, "zones", $"{zone} back; pods spread again as they are replaced");
    }

    /// <summary>Nobody knows in which zone the writer is; the drill supposes the worst.</summary>
    private void LoseWriterInstance(RegionFacts region, string zone)
    {
        _stalled = true;
        if (region.Instances.Length < 2)
        {
            _stuck = $"{region.Region} has one instance of the database, and it may be in {zone}: nothing takes writes until a person promotes {_survivor.Region}";
            Say("aurora", $"the writer was in {zone}, and {region.Region} has no other instance");
            return;
        }

        Say("aurora", $"the writer was in {zone}: another instance of {region.Region} takes over, and reads go on");
        _agenda.In(Draw(KnownTimes.ZoneFailover), () =>
        {
            _stalled = false;
            Say("aurora", $"{region.Region} takes writes again; nothing is lost");
            Changed();
        });
    }

    private void LoseService(string service)
    {
        Say("users", $"calls of {service} fail in {_home.Region}");
        _homeShare = 0;
        Changed();
        if (_facts.RuleOf(service) is not { } rule)
        {
            _stuck = $"{service} fails in {_home.Region} until it is repaired or a person moves everybody";
            Say("route53", $"{_home.Region} is healthy: users stay, and {service} fails");
            return;
        }

        if (rule.Retries > 0)
            Say("mesh", $"calls are tried {rule.Retries} more times, in {_survivor.Region} too where they may be");
        _agenda.In(Draw(rule.Ejection), () =>
        {
            Say("mesh", $"proxies leave {service} in {_home.Region} and call {_survivor.Region}");
            _homeShare = _survivor.WarmShare;
            Changed();
            GrowForCalls(service);
        });
        if (_records)
            _agenda.In(OutageSeconds, () => Repair(service, rule));
    }

    /// <summary>The other region grows to all calls of the service.</summary>
    private void GrowForCalls(string service)
    {
        if (_survivor.WarmShare >= 1)
            return;

        var (seen, start, pods) = (Take(TermNames.Autoscaler), Take(TermNames.Nodes), Take(TermNames.Pods));
        Tell(seen, "autoscaler", $"nodes asked for in {_survivor.Region}");
        Tell(seen + start, "nodes", $"joined in {_survivor.Region}; images are pulled");
        _agenda.In(seen + start + pods, () =>
        {
            _homeShare = _survivor.MostShare;
            _nodes = _ready = (int)(_survivor.Full.Value * _survivor.MostShare);
            if (_homeShare < 1)
                _stuck = $"{_survivor.Region} may grow to {_nodes} of {_survivor.Full.Value} nodes only";
            Say("pods", $"ready in {_survivor.Region}: {(_homeShare < 1 ? "some" : "all")} calls of {service} are served");
            Changed();
        });
    }

    private void Repair(string service, MeshRule rule)
    {
        EndOutage();
        Say("people", $"{service} works again in {_home.Region}");
        _agenda.In(Draw(rule.Return), () =>
        {
            _homeShare = 1;
            Say("mesh", $"proxies call {service} in {_home.Region} again: full service");
            Changed();
            _agenda.In(SettleSeconds, Shrink);
        });
    }

    private void Part(string one, string other)
    {
        Changed();
        Say("network", $"nothing passes between {one} and {other}");
        Say("users", $"served in {_home.Region} as before");
        if (_facts.RuleOf() is { } rule)
            Tell(Draw(rule.Ejection), "mesh", $"proxies of {one} and {other} leave each other's endpoints; calls stay in their region");
        Tell(OutageSeconds, "network", $"{one} and {other} reach each other again");
        if (_facts.GlobalDatabase is null || _writer != one && _writer != other)
            return;

        Say("aurora", $"replication stands still; the copy falls behind a second each second");
        if (_facts.Find(_writer == one ? other : one)?.LagAlarm is { } alarm)
            Tell(alarm.Value.TotalSeconds, "alarm", $"a promotion would lose more than {alarm.Value.TotalSeconds:0.#} s: do not promote");
        Tell(OutageSeconds + KnownTimes.TypicalLag.TotalSeconds, "aurora", $"the copy catches up");
    }
}
