using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Offline;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// DNS of the clusters: they forget in time for a failover, and where they answer for each other, each asks the others
/// where they are, in a way that cannot go in circles, at addresses that nobody else can get.
/// </summary>
internal sealed class ClusterDnsCheck : RuleCheck
{
    /// <summary>Seconds that a name may be remembered as missing: as long as EKS has it by default.</summary>
    internal const int LongestDenial = 30;

    /// <summary>Seconds that load balancers' own records live, which failover names lead to.</summary>
    internal const int RecordTtl = 60;

    private const string VpcType = "aws:ec2/vpc:Vpc";
    private const string ReservationType = "aws:ec2/subnetCidrReservation:SubnetCidrReservation";
    private const string RecordType = "aws:route53/record:Record";

    // CoreDNS's own defaults. https://coredns.io/plugins/cache/
    private const int DefaultDenial = 1800;
    private const int DefaultMinimum = 5;

    /// <inheritdoc/>
    public override string Name => "cluster-dns";

    /// <inheritdoc/>
    public override string Why => "A failover is seen by clients when the names lead elsewhere, and not a second sooner.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes)
    {
        var clusters = ClusterDns.Of(plan);
        var servers = DnsServers.Of(plan);
        var lowest = LowestTtl(plan);
        return
        [
            .. from cluster in clusters
               from problem in Memory(cluster, lowest).Concat(Stubs(plan, cluster, clusters, servers))
               select Finding(plan, cluster.Addon, problem),
            .. from server in servers
               from place in server.Places
               from problem in Address(plan, place)
               select Finding(plan, server.Balancer, problem),
        ];
    }

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan)
    {
        var clusters = ClusterDns.Of(plan);
        var domains = clusters.Sum(cluster => cluster.Domains.Count());
        return clusters.IsEmpty
            ? "no Corefile in the plan"
            : $"{Wording.Count(clusters.Length, "Corefile")}, {(domains == 0 ? "no cluster answers for another" : $"{Wording.Count(domains, "domain")} answered by one cluster each and known to all")}";
    }

    /// <summary>Answers that outlive what they are about.</summary>
    private static IEnumerable<string> Memory(ClusterDns cluster, int lowest)
    {
        foreach (var block in cluster.Blocks)
        {
            foreach (var cache in block.All("cache"))
            {
                var zone = block.Zones.First();
                if (cache.Find("serve_stale") is not null)
                    yield return $"{zone}: serve_stale answers from memory what is no longer so: expected none";

                var most = cache.Arguments.Select(Number).FirstOrDefault(number => number is not null);
                var denial = Number(cache.Find("denial"), 2) ?? most ?? DefaultDenial;
                if (denial > LongestDenial)
                    yield return $"{zone}: remembers for {denial} s that a name is not there: expected {LongestDenial} s or less";

                var least = Number(cache.Find("success"), 3) ?? DefaultMinimum;
                if (least > lowest)
                    yield return $"{zone}: keeps answers for {least} s at least: expected {lowest} s or less, which the records live";
            }
        }
    }

    private static IEnumerable<string> Stubs(
        SystemPlan plan, ClusterDns cluster, ImmutableArray<ClusterDns> clusters, ImmutableArray<DnsServers> servers)
    {
        var own = cluster.Domains.ToHashSet();
        var stubs = cluster.Stubs.ToLookup(stub => stub.Domain);
        foreach (var domain in own.Where(stubs.Contains))
            yield return $"forwards its own domain {domain}, and asks itself without end";

        foreach (var (peer, domain) in clusters.Where(peer => peer != cluster).SelectMany(peer => peer.Domains.Select(domain => (peer, domain))))
        {
            var answering = servers.Where(server => server.Balancer.Region == peer.Region).SelectMany(server => server.Addresses).Order(StringComparer.Ordinal).ToList();
            var asked = stubs[domain].SelectMany(stub => stub.Servers).Order(StringComparer.Ordinal).ToList();
            if (!asked.SequenceEqual(answering))
                yield return $"asks {Listed(asked)} about {domain}, which is answered at {Listed(answering)}";
        }

        var here = plan.OfType(VpcType).Where(vpc => vpc.Region == cluster.Region).Select(vpc => Values.Text(vpc.Inputs["cidrBlock"])).ToHashSet();
        foreach (var stub in cluster.Stubs.Where(stub => !Guarded(stub.Block, here)))
            yield return $"passes on what other clusters ask about {stub.Domain}: expected an acl that allows {string.Join(" and ", here)} and blocks the rest";
    }

    // In order, the first rule that fits a client decides.
    private static bool Guarded(CorefileBlock block, HashSet<string?> here) =>
        block.All("acl").Any(acl => acl.Lines is [{ Name: "allow", Arguments: ["net", .. var clients] }, { Name: "block", Arguments.IsEmpty: true }] && clients.All(here.Contains));

    private static IEnumerable<string> Address(SystemPlan plan, DnsServer place)
    {
        if (place.Subnet is not { } subnet || !CidrBlock.TryParse(Values.Text(subnet.Inputs["cidrBlock"]), out var block))
        {
            yield return $"{Known(place.Address)} is in no subnet of the plan";
        }
        else if (!IPAddress.TryParse(place.Address, out var address) || !block.Contains(address))
        {
            yield return $"{Known(place.Address)} is not in its subnet {subnet.Name} {block}";
        }
        else if (!plan.OfType(ReservationType).Any(reservation =>
            plan.Follow(reservation, "subnetId") == subnet
            && Values.Text(reservation.Inputs["reservationType"]) == "explicit"
            && CidrBlock.TryParse(Values.Text(reservation.Inputs["cidrBlock"]), out var reserved)
            && reserved.Contains(address)))
        {
            yield return $"{address} is in no explicit reservation of its subnet {subnet.Name}, where a pod may get it";
        }
    }

    // What an alias leads to lives as long as load balancers' records do.
    private static int LowestTtl(SystemPlan plan) =>
        plan.OfType(RecordType).Select(record => Values.Number(record.Inputs["ttl"]) ?? RecordTtl).Append(RecordTtl).Min();

    private static string Listed(List<string> addresses) => addresses.Count == 0 ? "nobody" : string.Join(", ", addresses.Select(Known));

    private static string Known(string address) => address.Length == 0 ? "an address that AWS picks" : address;

    private static int? Number(CorefileBlock? line, int word) => line?.Words.Length > word ? Number(line.Words[word]) : null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
