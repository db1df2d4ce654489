using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Recovery;

/// <summary>
/// Reads how long the clusters' own resolvers keep names. CoreDNS keeps no record longer than its TTL and hands out what
/// is left of it, so its cache adds nothing to a record's own time. Only <c>keepttl</c>, which hands out the whole time
/// again, does: as much as CoreDNS keeps at most.
/// </summary>
/// <seealso href="https://coredns.io/plugins/cache/"/>
internal static partial class Corefiles
{
    private const string AddonType = "aws:eks/addon:Addon";
    private const string Resolver = "coredns";

    // What the plugin keeps where its line has no number.
    private const int Unlimited = 3600;

    /// <summary>What the slowest resolver adds to the TTL of records; null where each counts down.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ttl">The records' own time.</param>
    public static FromPlan<TimeSpan>? Keep(SystemPlan plan, TimeSpan ttl) => plan.OfType(AddonType)
        .Where(addon => Values.Text(addon.Inputs["addonName"]) == Resolver)
        .Select(addon => Seconds(addon) is { } seconds
            ? new FromPlan<TimeSpan>(Shorter(TimeSpan.FromSeconds(seconds), ttl), new(addon.Urn, "configurationValues.corefile"))
            : null)
        .OfType<FromPlan<TimeSpan>>()
        .MaxBy(kept => kept.Value);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>What the resolver keeps and hands out anew; null where it counts down.</summary>
    private static int? Seconds(PlannedResource addon) => Corefile(addon) is not { } corefile ? null : CacheWithOptions().Matches(corefile)
        .Where(cache => cache.Groups["options"].Value.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Contains("keepttl"))
        .Select(cache => cache.Groups["seconds"] is { Success: true } seconds ? int.Parse(seconds.Value, CultureInfo.InvariantCulture) : Unlimited)
        .Max(seconds => (int?)seconds);

    private static string? Corefile(PlannedResource addon)
    {
        try
        {
            return Values.Text(addon.Inputs["configurationValues"]) is { } json ? (string?)JsonNode.Parse(json)?["corefile"] : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null; // not for this reader to judge
        }
    }

    [GeneratedRegex(@"^\s*cache(?:[ \t]+(?<seconds>[0-9]{1,6}))?[^\n{]*\{(?<options>[^}]*)\}", RegexOptions.Multiline)]
    private static partial Regex CacheWithOptions();
}
