using System.Collections.Immutable;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>Who answers for a cluster's domain, and where each other cluster asks.</summary>
/// <param name="Domain">For instance <c>us-east-1.clusterset</c>.</param>
/// <param name="AnsweredBy">The region whose cluster answers.</param>
/// <param name="Askers">The other clusters that know the domain.</param>
internal sealed record ClusterDomain(string Domain, string AnsweredBy, ImmutableArray<ClusterAsker> Askers)
{
    /// <summary>Every domain of the plan's clusters.</summary>
    public static IEnumerable<ClusterDomain> Of(SystemPlan plan)
    {
        var clusters = ClusterDns.Of(plan);
        return
            from cluster in clusters
            from domain in cluster.Domains
            select new ClusterDomain(
                domain,
                cluster.Region,
                [
                    .. from asker in clusters
                       from stub in asker.Stubs
                       where stub.Domain == domain
                       select new ClusterAsker(asker.Region, stub.Servers),
                ]);
    }
}

/// <summary>A cluster that asks another.</summary>
/// <param name="Region">The region that asks.</param>
/// <param name="Servers">The addresses that it asks.</param>
internal sealed record ClusterAsker(string Region, ImmutableArray<string> Servers);
