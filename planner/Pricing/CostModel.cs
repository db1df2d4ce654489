using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Pricing;

/// <summary>
/// Adds up what a plan costs, from the planned resources alone. A type is priced by a rule, or named as free in the price
/// file, or listed as unpriced: nothing is silently zero.
/// </summary>
internal sealed class CostModel
{
    private readonly SystemPlan _plan;
    private readonly CostSettings _usage;
    private readonly List<CostItem> _items = [];
    private readonly List<(string Type, string Reason, string Name)> _unpriced = [];

    private CostModel(SystemPlan plan, CostSettings usage, PriceList prices) => (_plan, _usage, Prices) = (plan, usage, prices);

    /// <summary>The prices.</summary>
    public PriceList Prices { get; }

    /// <summary>What the plan costs with its own suppositions of use.</summary>
    public static CostReport Estimate(SystemPlan plan) => Estimate(plan, plan.Usage);

    /// <summary>What the plan costs with those suppositions: two plans are compared with the same.</summary>
    public static CostReport Estimate(SystemPlan plan, CostSettings usage)
    {
        var model = new CostModel(plan, usage, PriceList.Committed);
        foreach (var resource in plan.Resources.Where(resource => resource.Custom || resource.Remote))
            model.Add(resource);
        PriceRules.AddProxies(model);
        return model.Report();
    }

    /// <summary>The whole plan, for what depends on more than one resource.</summary>
    public SystemPlan Plan => _plan;

    /// <summary>What is priced so far.</summary>
    public IReadOnlyCollection<CostItem> Items => _items;

    /// <summary>What is supposed of use.</summary>
    public CostSettings Usage => _usage;

    /// <summary>Hours of a month for a price by the hour, one for a price by the month.</summary>
    public decimal UnitsPerMonth(Price price) => price.Unit == "hour" ? Prices.HoursPerMonth : 1;

    /// <summary>Adds a number of things that run all month.</summary>
    public void AddFixed(PlannedResource resource, Price price, decimal count = 1, string? region = null, decimal factor = 1) =>
        _items.Add(Item(resource, price, count * UnitsPerMonth(price), region) with { Factor = factor });

    /// <summary>As above, by the price's id.</summary>
    public void AddFixed(PlannedResource resource, string price, decimal count = 1, string? region = null) =>
        AddFixed(resource, Prices[price], count, region);

    /// <summary>Adds what is billed by use.</summary>
    public void AddUsed(PlannedResource resource, string price, UsageKey key, string? region = null, string? part = null)
    {
        var item = Item(resource, Prices[price], key.Of(_usage) * UnitsPerMonth(Prices[price]), region);
        _items.Add(item with { Assumption = key.Key, Part = part ?? item.Part });
    }

    /// <summary>Adds a part of something else's price that one supposition decides.</summary>
    public void AddShare(PlannedResource resource, Price price, decimal quantity, UsageKey key, string region, string part) =>
        _items.Add(Item(resource, price, quantity, region) with { Assumption = key.Key, Part = part });

    /// <summary>Leaves a resource out of the sum, and says why.</summary>
    public void Leave(PlannedResource resource, string reason) => _unpriced.Add((resource.Type, reason, resource.Name));

    /// <summary>The kind of the outermost component around a resource: <c>multi-region:network:RegionNetwork</c> is <c>network</c>.</summary>
    public string PartOf(PlannedResource resource)
    {
        var part = "other";
        for (var parent = _plan.Find(resource.Parent); parent is { Custom: false } && parent.Parent is not null; parent = _plan.Find(parent.Parent))
            part = parent.Type.Split(':')[1];
        return part;
    }

    private void Add(PlannedResource resource)
    {
        if (PriceRules.Find(resource.Type) is { } rule)
            rule(this, resource);
        else if (!Prices.IsFree(resource.Type))
            Leave(resource, "no price for this type in the price file");
    }

    private CostItem Item(PlannedResource resource, Price price, decimal quantity, string? region) => new(
        _plan.StackOf(resource).Name,
        region ?? RegionOf(resource) ?? CostItem.NoRegion,
        PartOf(resource),
        resource.Urn,
        resource.Name,
        price,
        quantity);

    // What a provider puts into a cluster lives in the region whose provider has its name.
    private string? RegionOf(PlannedResource resource) =>
        resource.Type.StartsWith("aws:route53/", StringComparison.Ordinal) ? null
        : resource.Region ?? _plan.Find(resource.Provider)?.Name;

    private CostReport Report() => new(
        [.. _items],
        [
            .. _unpriced.GroupBy(entry => (entry.Type, entry.Reason))
                .OrderBy(group => group.Key.Type, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Reason, StringComparer.Ordinal)
                .Select(group => new UnpricedType(group.Key.Type, group.Key.Reason, [.. group.Select(entry => entry.Name)])),
        ],
        [
            .. UsageKey.All
                .Select(key => new UsageAssumption(
                    key.Key, key.Of(_usage), key.Meaning, _items.Where(item => item.Assumption == key.Key).Sum(item => item.Monthly)))
                .Where(assumption => _items.Any(item => item.Assumption == assumption.Key)),
        ])
    {
        Prices = Prices,
        ActiveRegion = _plan.Stacks.Select(stack => stack.Outputs["activeRegion"]).OfType<PlannedString>().FirstOrDefault()?.Value,
    };
}
