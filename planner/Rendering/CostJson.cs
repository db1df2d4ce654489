using System.Text.Json;
using MultiRegion.Planner.Pricing;

namespace MultiRegion.Planner.Rendering;

/// <summary>Writes the estimate for programs: the <c>cost</c> member of the preview. Amounts are dollars a month, to the cent.</summary>
internal static class CostJson
{
    private const int Cents = 2;

    /// <summary>The member.</summary>
    public static void Write(Utf8JsonWriter json, CostReport cost)
    {
        json.WriteStartObject("cost");
        json.WriteString("currency", cost.Prices.Currency);
        json.WriteString("pricesCompiled", cost.Prices.Compiled);
        json.WriteNumber("hoursPerMonth", cost.Prices.HoursPerMonth);
        Amount(json, "monthly", cost.Monthly);
        Groups(json, "stacks", cost.ByStack);
        Groups(json, "regions", cost.ByRegion);
        Array(json, "parts", cost.ByPart, part =>
        {
            json.WriteString("region", part.Region);
            json.WriteString("part", part.Part);
            Amount(json, "monthly", part.Monthly);
        });
        json.WriteStartObject("surcharges");
        Amount(json, "warmRegions", cost.WarmRegions);
        Amount(json, "mesh", cost.Mesh);
        json.WriteEndObject();
        Array(json, "assumptions", cost.Assumptions, assumption =>
        {
            json.WriteString("key", $"cost.{assumption.Key}");
            json.WriteNumber("value", assumption.Value);
            json.WriteString("meaning", assumption.Meaning);
            Amount(json, "monthly", assumption.Monthly);
        });
        Array(json, "unpriced", cost.Unpriced, unpriced =>
        {
            json.WriteString("type", unpriced.Type);
            json.WriteString("reason", unpriced.Reason);
            json.WriteStartArray("names");
            foreach (var name in unpriced.Names)
                json.WriteStringValue(name);
            json.WriteEndArray();
        });
        json.WriteStartArray("unverifiedPrices");
        foreach (var price in cost.Unverified)
            json.WriteStringValue(price.Id);
        json.WriteEndArray();
        json.WriteStartArray("regionsPricedAsAnother");
        foreach (var region in cost.RegionsPricedAsAnother)
            json.WriteStringValue(region);
        json.WriteEndArray();
        Array(json, "items", cost.Items, item =>
        {
            json.WriteString("stack", item.Stack);
            json.WriteString("region", item.Region);
            json.WriteString("part", item.Part);
            json.WriteString("urn", item.Urn);
            json.WriteString("price", item.Price.Id);
            json.WriteNumber("usd", item.Price.Usd);
            json.WriteString("unit", item.Price.Unit);
            json.WriteNumber("quantity", decimal.Round(item.Quantity, Cents));
            Amount(json, "monthly", item.Monthly);
            if (item.Assumption is { } key)
                json.WriteString("assumption", $"cost.{key}");
            json.WriteBoolean("verified", item.Price.Verified);
            json.WriteString("source", item.Price.Source);
        });
        json.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter json, string name, IEnumerable<CostGroup> groups) => Array(json, name, groups, group =>
    {
        json.WriteString("name", group.Name);
        Amount(json, "monthly", group.Monthly);
    });

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            write(entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Amount(Utf8JsonWriter json, string name, decimal dollars) =>
        json.WriteNumber(name, decimal.Round(dollars, Cents, MidpointRounding.AwayFromZero));
}
