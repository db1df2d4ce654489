using System.Collections.Immutable;
using MultiRegion.Components.RecoveryTime;

namespace MultiRegion.Planner.Drill;

/// <content>The loss of regions.</content>
internal sealed partial class Simulation
{
    private bool WaitsForWriter => _facts is { Mode: FailoverMode.Automatic, FollowsWriter: true };

    private void LoseRegions(ImmutableArray<string> lost)
    {
        Say("users", $"{string.Join(" and ", lost)} {(lost.Length == 1 ? "stops" : "stop")} answering");
        LeaveEndpoints(lost);
        if (_writer is not null && lost.Contains(_writer))
            LoseWriter();
        if (!lost.Contains(_home.Region))
        {
            LoseIdle(lost);
            return;
        }

        _homeShare = 0;
        Changed();
        if (!_setup.Moves)
        {
            _stuck = $"nobody is led to {_survivor.Region} until a person edits DNS";
            Say("route53", $"nothing moves users: no failover record or health check of {_home.Region} is planned");
            return;
        }

        if (_home.Endpoint is { } endpoint)
            Tell(Draw(new(TimeSpan.Zero, endpoint.Interval.Value / 2, endpoint.Interval.Value)), "route53", $"checkers see the first failure of {_home.Region}");
        if (_facts is { Mode: FailoverMode.Automatic, GlobalDatabase: null })
            _agenda.In(Take(TermNames.Detection), NoticeTogether);
        else
            Notice();
    }

    /// <summary>Without a database nobody has to decide anything: DNS moves users, and the autoscaler sees them.</summary>
    private void NoticeTogether()
    {
        Say("route53", $"checkers give {_home.Region} up");
        Answer();
        Grow();
    }

    private void Notice()
    {
        _agenda.In(Take(TermNames.Notice), () =>
        {
            if (_home.Endpoint is null)
                Say(_facts.Alarm is null ? "people" : "alarm", $"{_home.Region} is lost");
            else
                Say("route53", $"checkers give {_home.Region} up");
            if (WaitsForWriter)
                Say("gateways", $"{_survivor.Region} is not ready for users: no writer there; DNS still answers {_home.Region}");

            _agenda.In(Take(_facts.StartsItself ? TermNames.Start : TermNames.Decision), Act);
        });
        if (_facts is { Mode: FailoverMode.Automatic, FollowsWriter: false })
            _agenda.In(Take(TermNames.Detection), Answer);
    }

    private void LoseWriter()
    {
        _writer = null;
        _writesLost = _sampler.Lag(KnownTimes.TypicalLag, _survivor.LagAlarm?.Value ?? KnownTimes.TypicalLag * 60);
        Say("aurora", $"no writer; what was written in the last {_writesLost:0.#} s is lost");
    }

    /// <summary>Proxies of the regions that are left stop calling the lost ones by themselves.</summary>
    private void LeaveEndpoints(ImmutableArray<string> lost)
    {
        if (_facts.RuleOf() is { } rule)
            Tell(Draw(rule.Ejection), "mesh", $"proxies elsewhere leave the endpoints of {string.Join(" and ", lost)}");
    }

    /// <summary>A region without users is gone: nobody notices, and there is nothing left to fail over to.</summary>
    private void LoseIdle(ImmutableArray<string> lost)
    {
        Changed();
        Say("route53", $"users stay in {_home.Region}");
        if (_facts.GlobalDatabase is not null && _writer is null)
        {
            _agenda.In(Draw(KnownTimes.Unwatched) + (_facts.Decision?.Value.TotalSeconds ?? 0) + Draw(KnownTimes.Promotion), () =>
            {
                _writer = _home.Region;
                Say("aurora", $"{_home.Region} takes writes, as a person has decided");
                Changed();
            });
        }

        Tell(OutageSeconds, "regions", $"{string.Join(" and ", lost)} back");
        if (_facts.GlobalDatabase is not null && _records)
            Tell(OutageSeconds + Draw(KnownTimes.Rejoin), "aurora", $"the {(lost.Length == 1 ? "copy" : "copies")} in {string.Join(" and ", lost)} rebuilt and caught up");
    }

    /// <summary>What the decision sets going: the database and the capacity, side by side.</summary>
    private void Act()
    {
        Say(_facts.StartsItself ? "arc" : "person", $"start the failover to {_survivor.Region}");
        if (_facts.Mode is FailoverMode.RoutingControls)
            _agenda.In(Take(TermNames.Control), Answer);

        _blockParts = 2;
        Grow();
        if (_facts.GlobalDatabase is not null)
            Say("aurora", $"the copy in {_survivor.Region} is being promoted");
        _agenda.In(Take(TermNames.Promotion), () =>
        {
            if (_facts.GlobalDatabase is not null)
            {
                _writer = _survivor.Region;
                Say("aurora", $"{_survivor.Region} takes writes");
                Changed();
            }

            if (!WaitsForWriter)
            {
                FinishBlock();
                return;
            }

            _agenda.In(Take(TermNames.Readiness), () =>
            {
                Say("gateways", $"{_survivor.Region} is ready for users: its pods see the writer");
                _agenda.In(Take(TermNames.Recheck), Answer);
            });
        });
    }

    /// <summary>A region switch moves names once all of its parallel block is done: the database and the capacity.</summary>
    private void FinishBlock()
    {
        if (_facts.Mode is FailoverMode.RegionSwitch && --_blockParts == 0)
            _agenda.In(Take(TermNames.Control), Answer);
    }

    /// <summary>Nodes come one by one, and pods on each; the last of them ends the terms of the budget.</summary>
    private void Grow()
    {
        var most = Math.Min(_survivor.Full.Value, Math.Max(_survivor.Maximum, _nodes));
        var missing = most - _nodes;
        if (most < _survivor.Full.Value)
            _stuck = FormattableString.Invariant($"{_survivor.Region} may grow to {most} of {_survivor.Full.Value} nodes only");
        if (missing <= 0)
        {
            FinishBlock();
            return;
        }

        var (seen, start, pods) = (Take(TermNames.Autoscaler), Take(TermNames.Nodes), Take(TermNames.Pods));
        Tell(seen, "pods", $"more are asked for in {_survivor.Region}, and wait for nodes");
        Tell(seen, "autoscaler", $"{missing} nodes asked for in {_survivor.Region}");
        for (var node = 1; node <= missing; node++)
        {
            // The first of a group is up when about half of the time is over.
            var part = 0.5 + (0.5 * node / missing);
            var (first, last) = (node == 1, node == missing);
            if (_records)
                _agenda.In(seen + (start * part), () => Join(first, last));
            if (_records && last)
                Tell(seen + ((start + (pods / 2)) * part), "pods", $"images are pulled to the last node of {_survivor.Region}");
            _agenda.In(seen + ((start + pods) * part), () => Serve(first, last));
        }
    }

    private void Join(bool first, bool last)
    {
        _nodes++;
        if (first)
            Say("nodes", $"the first new one of {_survivor.Region} has joined");
        else if (last)
            Say("nodes", $"the last of {_nodes} has joined in {_survivor.Region}");
        Changed();
    }

    private void Serve(bool first, bool last)
    {
        _ready++;
        if (last)
            Say("pods", $"ready on {_ready} nodes of {_survivor.Region}: {(_ready < _survivor.Full.Value ? "it may not grow further" : "full capacity")}");
        else if (first)
            Say("pods", $"ready on the first new node of {_survivor.Region}");
        Changed();
        if (last)
            FinishBlock();
    }

    /// <summary>DNS answers the survivor; resolvers and clients learn it one after the other.</summary>
    private void Answer()
    {
        _answer = _survivor.Region;
        Say("route53", $"answers {_survivor.Region}");
        Changed();
        var (cache, reconnect) = (Take(TermNames.Cache), Take(TermNames.Reconnect));
        Tell(cache / 2, "dns-caches", $"half of them have forgotten {_home.Region}");
        Tell(cache, "dns-caches", $"the last of them has forgotten {_home.Region}");
        for (var cohort = 1; cohort <= Cohorts; cohort++)
        {
            var last = cohort == Cohorts;
            _agenda.In((cache * cohort / Cohorts) + reconnect, () =>
            {
                _movedCohorts++;
                if (last)
                    Say("clients", $"the last of them are connected to {_survivor.Region}");
                Changed();
                if (last && _records)
                    _agenda.In(Math.Max(0, OutageSeconds - _agenda.Now), Return);
            });
        }
    }
}
