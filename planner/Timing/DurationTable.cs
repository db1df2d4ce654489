using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Timing;

/// <summary>How long types typically take, at one date, from the data file beside this type.</summary>
internal sealed class DurationTable
{
    private const string Resource = "MultiRegion.Planner.Timing.durations.json";

    private static readonly Lazy<DurationTable> Embedded = new(() =>
    {
        using var stream = typeof(DurationTable).Assembly.GetManifestResourceStream(Resource)!;
        return new DurationTable(JsonSerializer.Deserialize(stream, DurationFileFormat.Default.DurationFile)!);
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

    /// <summary>Minutes that an update spends on a resource.</summary>
    public double Minutes(PlannedResource resource, ApplyAction action)
    {
        // A component is a name for its children; a remote one is made by a provider and counts with all that it makes.
        if (action is ApplyAction.Same || (!resource.Custom && !resource.Remote) || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal))
            return 0;
        var typical = Of(resource.Type);
        return action switch
        {
            ApplyAction.Update => typical?.Update,
            ApplyAction.Delete => typical?.Delete,
            ApplyAction.Recreate => typical?.Delete + typical?.Create,
            _ => typical?.Create,
        } ?? OtherMinutes;
    }

    /// <summary>Why a type has to wait for another although it needs no value of it; null where the table knows no reason.</summary>
    public string? ReasonToWait(PlannedResource resource, PlannedResource after) =>
        _file.Orderings.FirstOrDefault(ordering => ordering.Resource.Fits(resource) && ordering.After.Fits(after))?.Reason;
}

/// <summary>How long one resource of a type typically takes.</summary>
/// <param name="Type">The type.</param>
/// <param name="Create">Minutes to create it.</param>
/// <param name="Update">Minutes to update it in place.</param>
/// <param name="Delete">Minutes to delete it.</param>
/// <param name="Source">The key of the source of creation and update.</param>
/// <param name="Verified">False where nobody has measured it.</param>
/// <param name="DeleteSource">The key of the source of deletion.</param>
internal sealed record TypicalDuration(
    string Type, double Create, double Update, double Delete, string Source, bool Verified, string DeleteSource = "guess");

/// <summary>Where durations were read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Date">The state it had.</param>
internal sealed record DurationSource(string Title, string Url, string Date);
