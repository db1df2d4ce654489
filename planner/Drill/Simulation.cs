using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.RecoveryTime;
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

    /// <summary>Seconds from the loss until what was lost is back; for the part of the story after the recovery.</summary>
    internal const double OutageSeconds = 3600;

    private readonly DrillSetup _setup;
    private readonly RecoveryFacts _facts;
    private readonly Sampler _sampler;
    private readonly bool _records;
    private readonly Agenda _agenda = new();
    private readonly ImmutableArray<DrillEvent>.Builder _events = ImmutableArray.CreateBuilder<DrillEvent>();
    private readonly ImmutableArray<DrillMoment>.Builder _moments = ImmutableArray.CreateBuilder<DrillMoment>();
    private readonly RegionFacts _home;
    private readonly RegionFacts _survivor;

    private string? _writer;
    private bool _stalled;
    private string _answer;
    private int _movedCohorts;
    private double _homeShare = 1;
    private int _nodes;
    private int _ready;
    private int _blockParts;

    private Service _service = new(1, 1);
    private double _lastChange;
    private double _unservedReads;
    private double _unservedWrites;
    private double _writesLost;
    private double? _firstServed;
    private double? _readsRecovered;
    private double? _recovered;
    private bool _lossSeen;
    private bool _readLossSeen;
    private string? _stuck;
    private bool _over;

    private Simulation(DrillSetup setup, Sampler sampler, bool records)
    {
        (_setup, _facts, _sampler, _records) = (setup, setup.Facts, sampler, records);
        (_home, _survivor) = (_facts.Home, setup.Survivor);
        _writer = _facts.GlobalDatabase is null ? null : _facts.Writer;
        _answer = _home.Region;
        _nodes = _ready = setup.Watched.Running.Value;
    }

    /// <summary>Plays it.</summary>
    /// <param name="setup">What goes wrong, and on which plan.</param>
    /// <param name="sampler">Where durations come from.</param>
    /// <param name="records">Keep the timeline and play on until the way back is over. Without: stop once users are served.</param>
    public static DrillResult Play(DrillSetup setup, Sampler sampler, bool records)
    {
        var simulation = new Simulation(setup, sampler, records);
        switch (setup.Scenario)
        {
            case Scenario.Regions regions:
                simulation.LoseRegions(regions.Lost);
                break;
            case Scenario.Zone zone:
                simulation.LoseZone(setup.Facts.Find(zone.Region)!, zone.Name);
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
        Recovered = _lossSeen ? _recovered : 0,
        ReadsRecovered = _readLossSeen ? _readsRecovered : 0,
        FirstServed = _lossSeen ? _firstServed : 0,
        UnservedWrites = _unservedWrites,
        UnservedReads = _unservedReads,
        WritesLost = _writesLost,
        Stuck = _lossSeen && _recovered is null ? _stuck ?? "a repair or a person is needed" : null,
        Events = _events.ToImmutable(),
        Moments = _moments.ToImmutable(),
    };

    private double Draw(TimeRange range) => _sampler.Seconds(range);

    private double Take(string term) => Draw(_setup[term]);

    private void Say(string actor, FormattableString text)
    {
        if (_records)
            _events.Add(new(_agenda.Now, actor, text.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Something happens that changes nothing but the story.</summary>
    private void Tell(double delay, string actor, FormattableString text)
    {
        if (_records)
            _agenda.In(delay, () => Say(actor, text));
    }

    /// <summary>Works out anew who is served, once something has changed.</summary>
    private void Changed()
    {
        var elapsed = _agenda.Now - _lastChange;
        _lastChange = _agenda.Now;
        _unservedReads += _readsRecovered is null && !_over ? (1 - _service.Reads) * elapsed : 0;
        _unservedWrites += _recovered is null && !_over ? (1 - _service.Writes) * elapsed : 0;

        var before = _service;
        _service = Served();
        _readLossSeen |= _service.Reads < 1;
        _lossSeen |= _service.Writes < 1;
        if (_over)
        {
            Record();
            return;
        }

        if (_lossSeen && _service.Writes > before.Writes)
            _firstServed ??= _agenda.Now;
        if (_readLossSeen && _service.Reads >= 1)
            _readsRecovered ??= _agenda.Now;
        if (_lossSeen && _service.Writes >= 1)
            _recovered ??= _agenda.Now;
        Record();
    }

    private void Record()
    {
        if (_records)
            _moments.Add(new(_agenda.Now, _service.Writes, _service.Reads, (double)_movedCohorts / Cohorts, _answer, _writer, _nodes, _ready));
    }

    /// <summary>What was lost is back: from now on nothing that gets better is a recovery of its own.</summary>
    private void EndOutage()
    {
        Changed();
        _over = true;
    }

    /// <summary>
    /// Who reads is served where the region answers and has room: every region has a copy. Who writes needs the writer, too.
    /// </summary>
    private Service Served()
    {
        var moved = (double)_movedCohorts / Cohorts;
        var room = moved == 0 || _survivor.Full.Value == 0 ? 1 : Math.Min(1, _ready / (moved * _survivor.Full.Value));
        var reads = ((1 - moved) * _homeShare) + (moved * room);
        var writable = _facts.GlobalDatabase is null || _writer is not null && !_stalled;
        return new(reads, writable ? reads : 0);
    }

    /// <summary>The shares of reads and of writes that are served, 0 to 1.</summary>
    private readonly record struct Service(double Reads, double Writes);
}
