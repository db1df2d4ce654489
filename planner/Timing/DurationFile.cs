using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Timing;

/// <summary>The data file, as it stands.</summary>
/// <param name="Compiled">The day.</param>
/// <param name="OtherMinutes">For a type that it does not list.</param>
/// <param name="Sources">By key.</param>
/// <param name="Durations">One for each type.</param>
/// <param name="Orderings">What waits for another without a value of it.</param>
internal sealed record DurationFile(
    string Compiled,
    double OtherMinutes,
    ImmutableSortedDictionary<string, DurationSource> Sources,
    ImmutableArray<TypicalDuration> Durations,
    ImmutableArray<DurationOrdering> Orderings);

/// <summary>A type that waits for another.</summary>
/// <param name="Resource">What waits.</param>
/// <param name="After">For what.</param>
/// <param name="Reason">Why.</param>
internal sealed record DurationOrdering(ResourcePattern Resource, ResourcePattern After, string Reason);

/// <summary>A type, and where that says too little the end of the name.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The end of the name; empty for any.</param>
internal sealed record ResourcePattern(string Type, string Name = "")
{
    /// <summary>True for a resource of that kind.</summary>
    public bool Fits(PlannedResource resource) => resource.Type == Type && resource.Name.EndsWith(Name, StringComparison.Ordinal);
}

/// <summary>Reads the file without reflection, which every preview would wait for.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DurationFile))]
internal sealed partial class DurationFileFormat : JsonSerializerContext;
