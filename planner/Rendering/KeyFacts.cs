using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Rendering;

/// <summary>Picks the few inputs that tell a reader which resource this is.</summary>
internal static class KeyFacts
{
    /// <summary>More than two, and the line is a table that no one reads; the rest is in <c>--verbose</c>.</summary>
    internal const int Most = 2;

    /// <summary>A longer value identifies nothing at a glance.</summary>
    internal const int Longest = 40;

    // The most telling first. By name and not by type: what identifies a subnet identifies a route.
    private static readonly ImmutableArray<string> Telling =
    [
        "cidrBlock", "destinationCidrBlock", "cidrIpv4", "kubernetesServiceIpAddressRange",
        "serviceName", "addonName", "addonVersion", "amazonSideAsn", "policyArn",
        "engineVersion", "instanceClass", "instanceTypes", "version", "availabilityZoneId", "chart",
    ];

    /// <summary>The values to show behind the name, in order of how much they tell; none that is still a placeholder.</summary>
    public static IEnumerable<string> Of(PlannedResource resource) =>
        Telling.Select(name => Text(resource.Inputs[name])).OfType<string>().Take(Most);

    private static string? Text(PlannedValue? value) => value switch
    {
        PlannedString { Value: { Length: > 0 and <= Longest } text } when !Placeholder.In(text).Any() => text,
        PlannedNumber { Value: var number } => number.ToString(CultureInfo.InvariantCulture),
        PlannedList { Items: [var only] } => Text(only),
        _ => null,
    };
}
