using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MultiRegion.Planner.Pricing;

/// <summary>The data file, as it stands.</summary>
/// <param name="Compiled">The day.</param>
/// <param name="Currency">Of every price.</param>
/// <param name="HoursPerMonth">Of an average month.</param>
/// <param name="Regions">Those for which the prices hold.</param>
/// <param name="Sources">By key.</param>
/// <param name="Prices">Every price but those of instances.</param>
/// <param name="Instances">What machines cost.</param>
/// <param name="Free">By the reason why they are, types that cost nothing of their own; a star stands for any end.</param>
internal sealed record PriceFile(
    string Compiled,
    string Currency,
    int HoursPerMonth,
    ImmutableArray<string> Regions,
    ImmutableSortedDictionary<string, PriceSource> Sources,
    ImmutableArray<Price> Prices,
    InstancePrices Instances,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Free);

/// <summary>What machines cost, by family and size.</summary>
/// <param name="Sizes">How many times the price of <c>large</c> each size is.</param>
/// <param name="Ec2">Families of nodes.</param>
/// <param name="Aurora">Families of database instances.</param>
/// <param name="AuroraIoOptimizedFactor">How much more one costs where its storage is I/O-Optimized.</param>
internal sealed record InstancePrices(
    ImmutableDictionary<string, decimal> Sizes,
    ImmutableDictionary<string, InstanceFamily> Ec2,
    ImmutableDictionary<string, InstanceFamily> Aurora,
    decimal AuroraIoOptimizedFactor);

/// <summary>What one family costs.</summary>
/// <param name="Large">Dollars an hour of its size <c>large</c>.</param>
/// <param name="Source">The source's key.</param>
/// <param name="Verified">False where nobody has compared it with the price page yet.</param>
internal sealed record InstanceFamily(decimal Large, string Source, bool Verified);

/// <summary>Reads the file without reflection, which every preview would wait for.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PriceFile))]
internal sealed partial class PriceFileFormat : JsonSerializerContext;
