using MultiRegion.Components.RecoveryTime;

namespace MultiRegion.Planner.Drill;

/// <content>The way back, once the lost region is there again.</content>
internal sealed partial class Simulation
{
    // Nodes are taken away once traffic has settled: what the pools and the autoscaler wait for.
    private const double SettleSeconds = 1800;

    // The alarm that keeps the home out while the writer is elsewhere: one report of a minute.
    private static readonly AlarmPace WriterReport = new(TimeSpan.FromMinutes(1), 1);

    /// <summary>The region's database joins, a person switches over, and users return with the writer.</summary>
    private void Return()
    {
        EndOutage();
        Say("regions", $"{_home.Region} back; users stay in {_survivor.Region}");
        _homeShare = 1;
        Changed();
        if (_facts.GlobalDatabase is null)
        {
            ReturnUsers();
            return;
        }

        _agenda.In(Draw(KnownTimes.Rejoin), () =>
        {
            Say("aurora", $"the copy in {_home.Region} is rebuilt and caught up");
            Say("person", $"start the switchover back to {_home.Region}");
            _stalled = true;
            Changed();
            _agenda.In(Draw(KnownTimes.Switchover), () =>
            {
                _stalled = false;
                _writer = _home.Region;
                Say("aurora", $"{_home.Region} takes writes; nothing is lost, users write across regions until they return");
                Changed();
                ReturnUsers();
            });
        });
    }

    /// <summary>Route 53 must see the home ready and, where it asks for the writer, the other region without it; a control is thrown.</summary>
    private void ReturnUsers()
    {
        var seen = _home.Endpoint is { } endpoint ? Draw(endpoint.Pace.Detection) : Draw(KnownTimes.ControlFlip);
        var released = WaitsForWriter ? Draw(WriterReport.Notice) : 0;
        _agenda.In(Math.Max(seen, released), () =>
        {
            _answer = _home.Region;
            Say("route53", $"answers {_home.Region}");
            Changed();
            var cache = Draw(TimeRange.Exactly(_facts.Ttl.Value) + KnownTimes.ClientCache);
            for (var cohort = 1; cohort <= Cohorts; cohort++)
            {
                var last = cohort == Cohorts;
                _agenda.In(cache * cohort / Cohorts, () =>
                {
                    _movedCohorts--;
                    if (last)
                        Say("clients", $"everybody is back in {_home.Region}: full service");
                    Changed();
                    if (last)
                        _agenda.In(SettleSeconds, Shrink);
                });
            }
        });
    }

    private void Shrink()
    {
        if (_nodes == _survivor.Running.Value)
            return;

        _nodes = _ready = _survivor.Running.Value;
        Say("autoscaler", $"{_survivor.Region} is back to {_nodes} nodes: everything is as before");
        Changed();
    }
}
