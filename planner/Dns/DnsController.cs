using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>An ExternalDNS in a cluster: what it looks after, and what its role lets it write.</summary>
/// <param name="Name">The release's name in the plan.</param>
/// <param name="Stack">The stack that installs it.</param>
/// <param name="OwnerId">The mark on its records; empty for none.</param>
/// <param name="Policy">What it does to records that it no longer wants; empty when it is not said.</param>
/// <param name="Domains">The domains it looks after, each with all names below; empty for everything.</param>
/// <param name="Zone">The one zone it looks at; empty for all.</param>
/// <param name="Permitted">Patterns of the names that its role may write; empty for all.</param>
internal sealed record DnsController(
    string Name,
    string Stack,
    string OwnerId,
    string Policy,
    ImmutableArray<string> Domains,
    string Zone,
    ImmutableArray<string> Permitted)
{
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";
    private const string RolePolicyType = "aws:iam/rolePolicy:RolePolicy";
    private const string Chart = "external-dns";
    private const string ZoneFilter = "--zone-id-filter=";
    private const string ChangeAction = "route53:ChangeResourceRecordSets";
    private const string NamesKey = "route53:ChangeResourceRecordSetsNormalizedRecordNames";

    /// <summary>Every ExternalDNS of the plan.</summary>
    public static ImmutableArray<DnsController> Of(SystemPlan plan) =>
    [
        .. plan.OfType(ReleaseType).Where(release => DnsPlan.Text(release.Inputs["chart"]) == Chart).Select(release =>
        {
            var values = release.Inputs["values"] as PlannedObject ?? PlannedObject.Empty;
            return new DnsController(
                release.Name,
                plan.StackOf(release).Name,
                DnsPlan.Text(values["txtOwnerId"]),
                DnsPlan.Text(values["policy"]),
                [.. DnsPlan.Items(values["domainFilters"]).Select(DnsPlan.Text)],
                DnsPlan.Items(values["extraArgs"]).Select(DnsPlan.Text)
                    .Where(arg => arg.StartsWith(ZoneFilter, StringComparison.Ordinal))
                    .Select(arg => arg[ZoneFilter.Length..])
                    .FirstOrDefault(string.Empty),
                PermittedNames(plan, release));
        }),
    ];

    /// <summary>True when it looks at a zone.</summary>
    public bool LooksAt(string zone) => Zone.Length == 0 || Zone == zone;

    /// <summary>True when it looks after a name and its role lets it write there.</summary>
    public bool Writes(string name) => LooksAfter(name) && (Permitted.IsEmpty || Permitted.Any(pattern => Matches(pattern, name)));

    /// <summary>True when a name is one of its domains, or below.</summary>
    public bool LooksAfter(string name) =>
        Domains.IsEmpty || Domains.Any(domain => name == domain || name.EndsWith($".{domain}", StringComparison.Ordinal));

    // The release and its role carry one name, as everything that belongs together here.
    private static ImmutableArray<string> PermittedNames(SystemPlan plan, PlannedResource release)
    {
        var policy = plan.OfType(RolePolicyType)
            .FirstOrDefault(policy => policy.Name == release.Name && plan.StackOf(policy) == plan.StackOf(release));
        if (policy is null || DnsPlan.Text(policy.Inputs["policy"]) is not { Length: > 0 } text)
            return [];

        using var document = JsonDocument.Parse(text);
        return
        [
            .. document.RootElement.GetProperty("Statement").EnumerateArray()
                .Where(statement => Texts(statement, "Action").Contains(ChangeAction))
                .SelectMany(statement => statement.TryGetProperty("Condition", out var condition)
                    ? condition.EnumerateObject().SelectMany(test => Texts(test.Value, NamesKey))
                    : []),
        ];
    }

    private static IEnumerable<string> Texts(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : [value.GetString()!];
    }

    // IAM's own wildcards, of which only the leading star is used here.
    private static bool Matches(string pattern, string name) =>
        pattern.StartsWith('*') ? name.EndsWith(pattern[1..], StringComparison.Ordinal) : name == pattern;
}
