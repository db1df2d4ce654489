using System.Collections.Immutable;
using System.Text.Json;

namespace MultiRegion.Planner.Pricing;

/// <summary>List prices at one date, from the data file beside this type.</summary>
internal sealed class PriceList
{
    private const string Resource = "MultiRegion.Planner.Pricing.prices.json";

    private static readonly Lazy<PriceList> Embedded = new(() =>
    {
        using var stream = typeof(PriceList).Assembly.GetManifestResourceStream(Resource)!;
        return new PriceList(JsonSerializer.Deserialize(stream, PriceFileFormat.Default.PriceFile)!);
    });

    private readonly PriceFile _file;
    private readonly ImmutableDictionary<string, Price> _prices;
    private readonly ImmutableArray<string> _free;

    private PriceList(PriceFile file)
    {
        _file = file;
        _prices = file.Prices.ToImmutableDictionary(price => price.Id);
        _free = [.. file.Free.Values.SelectMany(types => types)];
    }

    /// <summary>The committed list.</summary>
    public static PriceList Committed => Embedded.Value;

    /// <summary>The day on which the file was compiled; each source has a date of its own.</summary>
    public string Compiled => _file.Compiled;

    /// <summary>The currency of every price.</summary>
    public string Currency => _file.Currency;

    /// <summary>Hours of a month: an average one.</summary>
    public int HoursPerMonth => _file.HoursPerMonth;

    /// <summary>The regions for which the prices hold. Elsewhere they are a guess, and reports say so.</summary>
    public IReadOnlyList<string> Regions => _file.Regions;

    /// <summary>Every price.</summary>
    public IReadOnlyList<Price> All => _file.Prices;

    /// <summary>What each source is.</summary>
    public IReadOnlyDictionary<string, PriceSource> Sources => _file.Sources;

    /// <summary>The price of that id, which must be in the file.</summary>
    public Price this[string id] => _prices[id];

    /// <summary>True for a type that costs nothing on its own, or is inside what is counted elsewhere.</summary>
    public bool IsFree(string type) => _free.Any(free =>
        free[^1] == '*' ? type.StartsWith(free[..^1], StringComparison.Ordinal) : type == free);

    /// <summary>The price of an instance, <c>m7i.xlarge</c> or <c>db.r7g.large</c>; null for one that is not in the file.</summary>
    /// <remarks>Within a family the price grows with the size.</remarks>
    public Price? Instance(string type)
    {
        var (families, what) = type.StartsWith("db.", StringComparison.Ordinal)
            ? (_file.Instances.Aurora, "Aurora instance")
            : (_file.Instances.Ec2, "node");
        var dot = type.LastIndexOf('.');
        return dot > 0
            && families.TryGetValue(type[..dot], out var family)
            && _file.Instances.Sizes.TryGetValue(type[(dot + 1)..], out var size)
                ? new Price(type, family.Large * size, "hour", what, family.Source, family.Verified)
                : null;
    }

    /// <summary>How much more an Aurora instance costs where its storage is I/O-Optimized.</summary>
    public decimal IoOptimizedFactor => _file.Instances.AuroraIoOptimizedFactor;
}

/// <summary>One price.</summary>
/// <param name="Id">A short stable name: <c>nat.hour</c>, or the instance type.</param>
/// <param name="Usd">Dollars per unit.</param>
/// <param name="Unit">What one of it is: <c>hour</c>, <c>month</c>, <c>GB</c>, <c>GB-month</c>, <c>million</c>.</param>
/// <param name="What">What is paid for.</param>
/// <param name="Source">The source's key.</param>
/// <param name="Verified">False where nobody has compared it with the price page yet.</param>
internal sealed record Price(string Id, decimal Usd, string Unit, string What, string Source, bool Verified);

/// <summary>Where prices were read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Date">The state it had.</param>
internal sealed record PriceSource(string Title, string Url, string Date);
