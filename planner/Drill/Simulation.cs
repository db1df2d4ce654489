using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>
/// Plays one outage on the facts of a plan, event by event: what takes long takes a sampled time, and what waits for
/// something starts when that has happened.
/// </summary>
internal sealed partial class Simulation
{
    /// <summary>Groups of users whose resolvers forget at different times; enough for a smooth curve.</summary>
    internal const int Cohorts = 20;

    /// <summary>Seconds from the loss until the lost region is back; for the part of the story after the recovery.</summary>
    internal const double OutageSeconds = 3600;

    private readonly RecoveryFacts _facts;
    private readonly Sampler _sampler;
    private readonly bool _records;
    private readonly Agenda _agenda = new();
    private readonly ImmutableArray<DrillEvent>.Builder _events = ImmutableArray.CreateBuilder<DrillEvent>();
    private readonly ImmutableArray<DrillMoment>.Builder _moments = ImmutableArray.CreateBuilder<DrillMoment>();
    private readonly RegionFacts _home;
    private RegionFacts _survivor;

    private string? _writer;
    private string _answer;
    private int _movedCohorts;
    private bool _homeServes = true;
    private bool _stalled;
    private double _homeShare = 1;
    private int _nodes;
    private int _blockParts;

    private double _served = 1;
    private double _unserved;
    private double _lastChange;
    private double _writesLost;
    private double? _firstServed;
    private double? _recovered;
    private bool _lossSeen;

    private Simulation(RecoveryFacts facts, Sampler sampler, bool records)
    {
        (_facts, _sampler, _records) = (facts, sampler, records);
        _home = facts.Home;
        _survivor = facts.Regions[^1];
        _writer = facts.GlobalDatabase is null ? null : facts.Writer;
        _answer = _home.Region;
    }

    /// <summary>Plays it.</summary>
    /// <param name="facts">The plan's facts; two regions or more.</param>
    /// <param name="scenario">What goes wrong.</param>
    /// <param name="sampler">Where durations come from.</param>
    /// <param name="records">Keep the timeline and play on until the way back is over. Without: stop once users are served.</param>
    public static DrillResult Play(RecoveryFacts facts, Scenario scenario, Sampler sampler, bool records)
    {
        var simulation = new Simulation(facts, sampler, records);
        switch (scenario)
        {
            case Scenario.Regions regions:
                simulation.LoseRegions(regions.Lost);
                break;
            case Scenario.Zone zone:
                simulation.LoseZone(facts.Find(zone.Region)!, zone.Name);
                break;
            case Scenario.Service service:
                simulation.LoseService(service.Name);
                break;
            case Scenario.Partition partition:
                simulation.Part(partition.One, partition.Other);
                break;
        }

        simulation._agenda.Run();
        return simulation.Result();
    }

    private DrillResult Result() => new()
    {
        Recovered = !_lossSeen ? 0 : _recovered,
        FirstServed = !_lossSeen ? 0 : _firstServed,
        Unserved = _unserved,
        WritesLost = _writesLost,
        Events = _events.ToImmutable(),
        Moments = _moments.ToImmutable(),
    };

    private double Draw(TimeRange range) => _sampler.Seconds(range);

    private void Say(string actor, string text)
    {
        if (_records)
            _events.Add(new(_agenda.Now, actor, text));
    }

    /// <summary>Works out anew who is served, once something has changed.</summary>
    private void Changed()
    {
        _unserved += _recovered is null ? (1 - _served) * (_agenda.Now - _lastChange) : 0;
        _lastChange = _agenda.Now;

        var moved = (double)_movedCohorts / Cohorts;
        var writable = (_facts.GlobalDatabase is null || _writer is not null) && !_stalled;
        var room = moved == 0 || _survivor.Full.Value == 0 ? 1 : Math.Min(1, _nodes / (moved * _survivor.Full.Value));
        var served = writable ? ((1 - moved) * (_homeServes ? _homeShare : 0)) + (moved * room) : 0;
        if (served < 1)
            _lossSeen = true;
        if (_lossSeen && served > _served)
            _firstServed ??= _agenda.Now;
        if (_lossSeen && served >= 1)
            _recovered ??= _agenda.Now;
        _served = served;
        if (_records)
            _moments.Add(new(_agenda.Now, served, moved, _answer, _writer, _nodes));
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
