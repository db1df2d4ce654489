using System.Collections.Immutable;

namespace MultiRegion.Planner.Pricing;

/// <summary>What the planned system costs in a month at list price.</summary>
/// <param name="Items">Everything priced, in the order of the plan.</param>
/// <param name="Unpriced">Everything that is not in the sum, each with the reason.</param>
/// <param name="Assumptions">What is billed by use, with the use that the sum supposes.</param>
internal sealed record CostReport(
    ImmutableArray<CostItem> Items, ImmutableArray<UnpricedType> Unpriced, ImmutableArray<UsageAssumption> Assumptions)
{
    /// <summary>Nothing at all.</summary>
    public static readonly CostReport None = new([], [], []);

    /// <summary>The prices. Default: those of the committed file.</summary>
    public PriceList Prices { get; init; } = PriceList.Committed;

    /// <summary>The region that serves. Default: not known.</summary>
    public string? ActiveRegion { get; init; }

    /// <summary>Dollars per month.</summary>
    public decimal Monthly => Sum(Items);

    /// <summary>By stack, in the order of the plan.</summary>
    public IEnumerable<CostGroup> ByStack => By(item => item.Stack);

    /// <summary>By the region that a thing lives in, in the order of the plan.</summary>
    public IEnumerable<CostGroup> ByRegion => By(item => item.Region);

    /// <summary>By region and part.</summary>
    public IEnumerable<(string Region, string Part, decimal Monthly)> ByPart =>
        Items.GroupBy(item => (item.Region, item.Part)).Select(group => (group.Key.Region, group.Key.Part, Sum(group)));

    /// <summary>What the regions that only wait add: all that lives in a region other than the active one.</summary>
    public decimal WarmRegions => Sum(Items.Where(item => ActiveRegion is not null && item.Region != ActiveRegion && item.Region != CostItem.NoRegion));

    /// <summary>What the mesh adds: its own gateways, load balancers and keys, and the node capacity of its proxies.</summary>
    public decimal Mesh => Sum(Items.Where(item => item.Part == MeshPart));

    /// <summary>Regions for which the file holds no prices of their own.</summary>
    public IEnumerable<string> RegionsPricedAsAnother =>
        ByRegion.Select(group => group.Name).Where(region => region != CostItem.NoRegion && !Prices.Regions.Contains(region));

    /// <summary>Prices in use that nobody has compared with the price page yet.</summary>
    public IEnumerable<Price> Unverified => Items.Select(item => item.Price).Where(price => !price.Verified).Distinct();

    internal const string MeshPart = "mesh";

    private IEnumerable<CostGroup> By(Func<CostItem, string> key) =>
        Items.GroupBy(key).Select(group => new CostGroup(group.Key, Sum(group)));

    private static decimal Sum(IEnumerable<CostItem> items) => items.Sum(item => item.Monthly);
}

/// <summary>A sum under a name.</summary>
/// <param name="Name">The stack or region.</param>
/// <param name="Monthly">Dollars per month.</param>
internal sealed record CostGroup(string Name, decimal Monthly);

/// <summary>Something that is paid for.</summary>
/// <param name="Stack">The stack that declares it.</param>
/// <param name="Region">Where it lives; <see cref="NoRegion"/> for what lives in none.</param>
/// <param name="Part">The kind of component that it belongs to: <c>network</c>, <c>database</c>.</param>
/// <param name="Urn">The resource that brings it about.</param>
/// <param name="Name">That resource's name.</param>
/// <param name="Price">Its price.</param>
/// <param name="Quantity">How many units in a month.</param>
internal sealed record CostItem(string Stack, string Region, string Part, string Urn, string Name, Price Price, decimal Quantity)
{
    /// <summary>The place of what is in no region: DNS.</summary>
    internal const string NoRegion = "global";

    /// <summary>The assumption that gives the quantity; null for what the plan alone gives.</summary>
    public string? Assumption { get; init; }

    /// <summary>What the price is multiplied with beside the quantity, for instance I/O-Optimized storage. Default: 1.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Dollars per month.</summary>
    public decimal Monthly => Price.Usd * Quantity * Factor;
}

/// <summary>Resources that are not in the sum.</summary>
/// <param name="Type">Their type.</param>
/// <param name="Reason">Why.</param>
/// <param name="Names">Their names, in the order of the plan.</param>
internal sealed record UnpricedType(string Type, string Reason, ImmutableArray<string> Names);

/// <summary>A use that the sum supposes.</summary>
/// <param name="Key">Its key in the <c>cost</c> section of the global stack.</param>
/// <param name="Value">How much.</param>
/// <param name="Meaning">Of what, per what.</param>
/// <param name="Monthly">What it comes to.</param>
internal sealed record UsageAssumption(string Key, int Value, string Meaning, decimal Monthly);
