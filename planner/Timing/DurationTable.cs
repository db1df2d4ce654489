using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Timing;

/// <summary>How long types typically take, at one date, from the data file beside this type.</summary>
internal sealed class DurationTable
{
    private const string Resource = "MultiRegion.Planner.Timing.durations.json";

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<DurationTable> Embedded = new(() =>
    {
        using var stream = typeof(DurationTable).Assembly.GetManifestResourceStream(Resource)!;
        return new DurationTable(JsonSerializer.Deserialize<DurationFile>(stream, Camel)!);
    });

    private readonly DurationFile _file;
    private readonly ImmutableDictionary<string, TypicalDuration> _durations;

    private DurationTable(DurationFile file)
    {
        _file = file;
        _durations = file.Durations.ToImmutableDictionary(duration => duration.Type);
    }

    /// <summary>The committed table.</summary>
    public static DurationTable Committed => Embedded.Value;

    /// <summary>The day on which the file was compiled.</summary>
    public string Compiled => _file.Compiled;

    /// <summary>Minutes for a type that is not in the table: a call or two to an API.</summary>
    public double OtherMinutes => _file.OtherMinutes;

    /// <summary>Every duration.</summary>
    public IReadOnlyList<TypicalDuration> All => _file.Durations;

    /// <summary>Where durations were read.</summary>
    public IReadOnlyDictionary<string, DurationSource> Sources => _file.Sources;

    /// <summary>The entry of a type; null for one that is not in the table.</summary>
    public TypicalDuration? Of(string type) => _durations.GetValueOrDefault(type);

    /// <summary>Why a type has to wait for another although it needs no value of it; null where the table knows no reason.</summary>
    public string? ReasonToWait(PlannedResource resource, PlannedResource after) =>
        _file.Orderings.FirstOrDefault(ordering => ordering.Resource.Fits(resource) && ordering.After.Fits(after))?.Reason;

    private sealed record DurationFile(
        string Compiled,
        double OtherMinutes,
        ImmutableSortedDictionary<string, DurationSource> Sources,
        ImmutableArray<TypicalDuration> Durations,
        ImmutableArray<Ordering> Orderings);

    private sealed record Ordering(Pattern Resource, Pattern After, string Reason);

    /// <summary>A type, and where that says too little the end of the name.</summary>
    private sealed record Pattern(string Type, string Name = "")
    {
        public bool Fits(PlannedResource resource) => resource.Type == Type && resource.Name.EndsWith(Name, StringComparison.Ordinal);
    }
}

/// <summary>How long one resource of a type typically takes.</summary>
/// <param name="Type">The type.</param>
/// <param name="Create">Minutes to create it.</param>
/// <param name="Update">Minutes to update it in place.</param>
/// <param name="Source">The source's key.</param>
/// <param name="Verified">False where nobody has measured it.</param>
internal sealed record TypicalDuration(string Type, double Create, double Update, string Source, bool Verified);

/// <summary>Where durations were read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Date">The state it had.</param>
internal sealed record DurationSource(string Title, string Url, string Date);
