using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <content>The loss of regions, and the way back.</content>
internal sealed partial class Simulation
{
    private void LoseRegions(ImmutableArray<string> lost)
    {
        _survivor = _facts.Survivor(lost)!;
        _nodes = _survivor.Running.Value;
        Say("users", $"{string.Join(" and ", lost)} {(lost.Length == 1 ? "stops" : "stop")} answering");
        if (!lost.Contains(_home.Region))
        {
            LoseIdle(lost);
            return;
        }

        _homeServes = false;
        if (_writer is not null && lost.Contains(_writer))
        {
            _writer = null;
            _writesLost = _sampler.Lag(KnownTimes.TypicalLag, _survivor.LagAlarm?.Value ?? KnownTimes.TypicalLag * 60);
            Say("aurora", $"no writer; what was written in the last {Number(_writesLost)} s is lost");
        }

        Changed();
        var endpoint = _home.Endpoint;
        if (endpoint is null || _facts.Mode is FailoverMode.None)
        {
            Say("route53", $"nothing moves users: no failover record or health check of {_home.Region} is planned");
            return;
        }

        var terms = RecoveryBudget.Of(_facts)!.Public.Terms.GroupBy(term => term.Name).ToDictionary(group => group.Key, group => group.First().Range);
        double Take(string term) => terms.TryGetValue(term, out var range) ? Draw(range) : 0;

        _agenda.In(Take("notice"), () =>
        {
            Say("route53", $"checkers give {_home.Region} up; the alarm tells people");
            if (_facts is { Mode: FailoverMode.Automatic, FollowsWriter: true })
                Say("route53", $"no region is ready to write: users still get {_home.Region}");

            // Without a database nobody has to decide anything: DNS and the autoscaler do it all.
            var decision = _facts.Mode is FailoverMode.RegionSwitch && _facts.StartsItself ? Take("start") : Take("decision");
            _agenda.In(decision, () => Act(Take));
        });
        if (_facts is { Mode: FailoverMode.Automatic, FollowsWriter: false })
            _agenda.In(Take("detection"), () => Answer(Take));
    }

    /// <summary>A region without users is gone: nobody notices, and there is nothing left to fail over to.</summary>
    private void LoseIdle(ImmutableArray<string> lost)
    {
        Changed();
        Say("route53", $"users stay in {_home.Region}");
        if (_writer is not null && lost.Contains(_writer))
            Say("aurora", "the writer is gone: a person promotes the home region's copy");
        if (_records)
            _agenda.In(OutageSeconds, () => Say("regions", $"{string.Join(" and ", lost)} back; Aurora rebuilds the copy"));
    }

    /// <summary>What the decision sets going: the database and the capacity, side by side.</summary>
    private void Act(Func<string, double> take)
    {
        Say(_facts.StartsItself ? "arc" : "person", _facts.GlobalDatabase is null
            ? "nothing to decide: no database"
            : $"start the failover to {_survivor.Region}");
        _blockParts = _nodes < _survivor.Full.Value ? 2 : 1;
        if (_facts.Mode is FailoverMode.RoutingControls)
            _agenda.In(take("control"), () => Answer(take));

        _agenda.In(take("promotion"), () =>
        {
            if (_facts.GlobalDatabase is not null)
            {
                _writer = _survivor.Region;
                Say("aurora", $"{_survivor.Region} takes writes");
                Changed();
            }

            if (_facts is { Mode: FailoverMode.Automatic, FollowsWriter: true })
                _agenda.In(take("recheck"), () => Answer(take));
            else
                FinishBlock(take);
        });
        Grow(take);
    }

    /// <summary>A region switch moves names once all of its parallel block is done: the database and the capacity.</summary>
    private void FinishBlock(Func<string, double> take)
    {
        if (_facts.Mode is FailoverMode.RegionSwitch && --_blockParts == 0)
            _agenda.In(take("control"), () => Answer(take));
    }

    /// <summary>Nodes come one by one; the last of them ends the terms of the budget.</summary>
    private void Grow(Func<string, double> take)
    {
        var missing = _survivor.Full.Value - _nodes;
        if (missing <= 0)
            return;

        var (seen, start, pods) = (take("autoscaler"), take("nodes"), take("pods"));
        _agenda.In(seen, () => Say("autoscaler", string.Create(CultureInfo.InvariantCulture, $"{missing} nodes asked for in {_survivor.Region}")));
        for (var node = 1; node <= missing; node++)
        {
            // The first of a group is up when about half of the time is over.
            var part = 0.5 + (0.5 * node / missing);
            var last = node == missing;
            _agenda.In(seen + ((start + pods) * part), () =>
            {
                _nodes++;
                if (last)
                {
                    Say("pods", string.Create(CultureInfo.InvariantCulture, $"{_nodes} nodes serve in {_survivor.Region}: full service"));
                    FinishBlock(take);
                }

                Changed();
            });
        }
    }

    /// <summary>DNS answers the survivor; resolvers and clients learn it one after the other.</summary>
    private void Answer(Func<string, double> take)
    {
        _answer = _survivor.Region;
        Say("route53", $"answers {_survivor.Region}");
        Changed();
        var (cache, reconnect) = (take("dns-cache"), take("reconnect"));
        for (var cohort = 1; cohort <= Cohorts; cohort++)
        {
            var last = cohort == Cohorts;
            _agenda.In((cache * cohort / Cohorts) + reconnect, () =>
            {
                _movedCohorts++;
                Changed();
                if (!last)
                    return;

                Say("clients", $"the last of them are connected to {_survivor.Region}");
                if (_records)
                    _agenda.In(Math.Max(0, OutageSeconds - _agenda.Now), Return);
            });
        }
    }

    /// <summary>The lost region is back: its database joins, a person switches over, and users return with the writer.</summary>
    private void Return()
    {
        Say("regions", $"{_home.Region} back; users stay where the writer is");
        _agenda.In(_facts.GlobalDatabase is null ? 0 : Draw(KnownTimes.Rejoin), () =>
        {
            if (_facts.GlobalDatabase is not null)
                Say("aurora", $"{_home.Region} has joined again and caught up");
            Say("person", $"start the switchover back to {_home.Region}");
            _homeServes = true;
            if (_facts.GlobalDatabase is null)
            {
                ReturnUsers();
                return;
            }

            _stalled = true;
            Changed();
            _agenda.In(Draw(KnownTimes.Switchover), () =>
            {
                _stalled = false;
                _writer = _home.Region;
                Say("aurora", $"{_home.Region} takes writes; nothing is lost");
                Changed();
                ReturnUsers();
            });
        });
    }

    private void ReturnUsers()
    {
        var looks = _home.Endpoint is { } endpoint ? endpoint.Interval.Value * endpoint.Threshold.Value : TimeSpan.Zero;
        _agenda.In(looks.TotalSeconds + 60, () => // the alarm that kept the home out reports once a minute
        {
            _answer = _home.Region;
            Say("route53", $"answers {_home.Region}");
            var cache = _facts.Ttl.Value.TotalSeconds + Draw(KnownTimes.ClientCache);
            for (var cohort = 1; cohort <= Cohorts; cohort++)
            {
                var last = cohort == Cohorts;
                _agenda.In(cache * cohort / Cohorts, () =>
                {
                    _movedCohorts--;
                    if (last)
                    {
                        Say("clients", $"everybody is back in {_home.Region}: full service");
                        _nodes = _survivor.Running.Value;
                    }

                    Changed();
                });
            }
        });
    }
}
