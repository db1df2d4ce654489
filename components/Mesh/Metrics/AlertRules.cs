using System.Collections.Immutable;

namespace MultiRegion.Components.Mesh.Metrics;

/// <summary>What someone must look at in the mesh of one region, out of the region's own counters.</summary>
/// <param name="Groups">The rules.</param>
internal sealed record AlertRules(ImmutableArray<AlertGroup> Groups)
{
    // Shorter ones heal by themselves: an endpoint that answers again is back within a minute.
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Time for a rotation in office hours, while workloads still get certificates for a day.
    internal const int ExpiryDays = 30;

    // What a service sends away for good is less (remotePercent); most of it leaves only where the own region fails.
    private const string MostCalls = "0.5";

    /// <summary>The rules of a region.</summary>
    internal static AlertRules Of(string region) => new(
    [
        new("mesh",
        [
            Rule(
                "RemoteClusterNotSynced",
                $$"""max by (cluster) ({{MeshMetricNames.RemoteClusters}}{status!="synced"}) > 0""",
                "istiod does not read the services of another cluster: no call is sent there until it does."),
            Rule(
                "ControlPlaneGone",
                $$"""absent({{MeshMetricNames.Up}}{job="{{ScrapeConfiguration.ControlPlaneJob}}"} == 1)""",
                "No istiod answers: proxies keep what they know, and new pods of members do not start."),
            Rule(
                "EndpointsEjected",
                $"sum by (cluster_name) ({MeshMetricNames.Ejected}) > 0",
                "Callers leave endpoints of a service alone: they fail, or the other region's gateway does."),
            Rule(
                "CallsLeaveRegion",
                $"{CallsOf($$"""source_cluster="{{region}}",destination_cluster!~"{{region}}|unknown" """.TrimEnd())} / {CallsOf($"source_cluster=\"{region}\"")} > {MostCalls}",
                "Most calls of a service go to another region: it fails in this one."),
            Rule(
                "AuthorityExpires",
                $"min({MeshMetricNames.AuthorityExpiry}) - time() < {ExpiryDays * (int)TimeSpan.FromDays(1).TotalSeconds}",
                "The authority that signs for this cluster expires within a month: rotate it."),
        ]),
    ]);

    private static AlertRule Rule(string name, string expression, string meaning) =>
        new(name, expression, PrometheusText.Of(Patience), ImmutableSortedDictionary<string, string>.Empty.Add("summary", meaning));

    // As callers count them: who is gone counts nothing.
    private static string CallsOf(string calls) =>
        $$"""sum by (destination_service) (rate({{MeshMetricNames.Requests}}{reporter="source",{{calls}}}[5m]))""";
}

/// <summary>Rules that are looked at together.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Rules">The rules.</param>
internal sealed record AlertGroup(string Name, ImmutableArray<AlertRule> Rules);

/// <summary>A condition that someone must look at.</summary>
/// <param name="Alert">Its name.</param>
/// <param name="Expr">The query; it is wrong for every series that comes out.</param>
/// <param name="For">For how long before anybody is told.</param>
/// <param name="Annotations">What it means.</param>
internal sealed record AlertRule(string Alert, string Expr, string For, ImmutableSortedDictionary<string, string> Annotations);
