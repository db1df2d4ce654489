using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Recovery;

/// <summary>Reads what the planned rules of a mesh say of endpoints that fail; of the same host in several clusters, the slowest.</summary>
internal static class MeshRules
{
    private const string RuleType = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const string ServiceType = "kubernetes:networking.istio.io/v1:VirtualService";

    // Istio's own where a rule says nothing. https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection
    private const int UsualErrors = 5;
    private const int UsualMostEjected = 10;
    private static readonly TimeSpan UsualInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UsualEjection = TimeSpan.FromSeconds(30);

    private static readonly string[] Outliers = ["spec", "trafficPolicy", "outlierDetection"];

    /// <summary>The rules, those of single hosts first.</summary>
    public static ImmutableArray<MeshRule> Of(SystemPlan plan) =>
    [
        .. plan.OfType(RuleType)
            .Where(rule => Values.At(rule.Inputs, Outliers) is PlannedObject)
            .Select(rule => Read(plan, rule))
            .GroupBy(rule => rule.Host)
            .Select(group => group.MaxBy(rule => rule.Ejection.Worst)!)
            .OrderBy(rule => rule.IsGeneral),
    ];

    private static MeshRule Read(SystemPlan plan, PlannedResource rule)
    {
        var host = Values.Text(Values.At(rule.Inputs, "spec", "host")) ?? "*";
        var calls = plan.OfType(ServiceType).FirstOrDefault(service =>
            plan.StackOf(service) == plan.StackOf(rule) && Values.Texts(Values.At(service.Inputs, "spec", "hosts")).Contains(host));
        var route = Values.At(calls?.Inputs ?? PlannedObject.Empty, "spec", "http") is PlannedList { Items: [PlannedObject first, ..] } ? first : PlannedObject.Empty;
        var answers = Errors(rule, "consecutive5xxErrors") ?? new(UsualErrors, null);
        var ofGateways = Errors(rule, "consecutiveGatewayErrors");
        return new()
        {
            Host = host,
            // Unless they are split, failures to connect count among the bad answers.
            LocalFailures = Values.At(rule.Inputs, [.. Outliers, "splitExternalLocalOriginErrors"]) is PlannedBool { Value: true }
                ? Errors(rule, "consecutiveLocalOriginFailures") ?? new(UsualErrors, null)
                : answers,
            BadAnswers = ofGateways is { Value: > 0 } && (answers.Value == 0 || ofGateways.Value < answers.Value) ? ofGateways : answers,
            Connect = Time(rule.Inputs, rule, "spec", "trafficPolicy", "connectionPool", "tcp", "connectTimeout") ?? new(KnownTimes.ConnectTimeout, null),
            PerTry = calls is null ? null : Time(route, calls, "retries", "perTryTimeout") is { } limit
                ? limit with { From = new(calls.Urn, "spec.http[0].retries.perTryTimeout") }
                : null,
            Retries = Values.Number(Values.At(route, "retries", "attempts")) ?? 0,
            Interval = Time(rule.Inputs, rule, [.. Outliers, "interval"])?.Value ?? UsualInterval,
            BaseEjection = Time(rule.Inputs, rule, [.. Outliers, "baseEjectionTime"])?.Value ?? UsualEjection,
            MostEjected = Values.Number(Values.At(rule.Inputs, [.. Outliers, "maxEjectionPercent"])) ?? UsualMostEjected,
        };
    }

    private static FromPlan<int>? Errors(PlannedResource rule, string count) => FromPlan.Whole(rule, [.. Outliers, count]);

    private static FromPlan<TimeSpan>? Time(PlannedValue from, PlannedResource owner, params ImmutableArray<string> path) =>
        Values.Text(Values.At(from, path.AsSpan())) is { } text && Duration(text) is { } time
            ? new(time, new(owner.Urn, string.Join('.', path)))
            : null;

    /// <summary>A duration of one unit, as rules have them: <c>10s</c>, <c>1500ms</c>, <c>2m</c>, <c>1h</c>; null for anything else.</summary>
    private static TimeSpan? Duration(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        TimeSpan? unit = text[digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => null,
        };
        return int.TryParse(text[..digits], CultureInfo.InvariantCulture, out var count) ? unit * count : null;
    }
}
