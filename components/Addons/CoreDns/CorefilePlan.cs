using System.Globalization;

namespace MultiRegion.Components.Addons.CoreDns;

/// <summary>
/// Decides what a cluster's CoreDNS answers. The block for all names is the one that EKS ships, with a short memory for
/// names that are not there; beside it stands a stub for each other cluster.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/eks/latest/userguide/managing-coredns.html"/>
internal static class CorefilePlan
{
    // What EKS ships. Records of failover names live for 60 s, and CoreDNS keeps an answer for what is left of that and
    // never longer than this; below five seconds it rounds up to five.
    internal static readonly TimeSpan Cache = TimeSpan.FromSeconds(30);

    // A name that is asked for a moment too early, before its record or its pods, is there at the next try.
    internal static readonly TimeSpan DenialCache = TimeSpan.FromSeconds(5);

    // Services' own records live for five seconds: what another cluster answered is as fresh as what this one answers.
    internal static readonly TimeSpan PeerCache = TimeSpan.FromSeconds(5);

    // A second look half a second after the first tells a lost packet from a lost zone.
    internal static readonly TimeSpan PeerCheck = TimeSpan.FromMilliseconds(500);
    internal const int PeerFailures = 1;

    // A socket to a load balancer that was made anew leads nowhere.
    internal static readonly TimeSpan PeerSockets = TimeSpan.FromSeconds(10);

    // What waits for a lost region costs 2 kB each.
    internal const int PeerConcurrency = 1000;

    // CoreDNS's own, written out because it must be given with a time to live.
    private const int CacheCapacity = 9984;

    /// <summary>The Corefile.</summary>
    /// <param name="domains">How clusters answer for each other; null where they do not.</param>
    public static Corefile For(ClusterDomains? domains) =>
        new([AllNames(domains?.Own), .. domains?.Peers.Select(peer => Stub(peer, domains)) ?? []]);

    private static ServerBlock AllNames(string? own) => new(
        ".",
        new CorefileLine("errors"),
        new CorefileLine("health") { Options = [new("lameduck", "5s")] },
        new CorefileLine("ready"),
        // The plugin is authoritative for several zones at once. A block of its own with rewritten names would watch the
        // whole cluster a second time, and answer what is not there from somewhere else.
        new CorefileLine("kubernetes", ["cluster.local", .. own is null ? (string[])[] : [own], "in-addr.arpa", "ip6.arpa"])
        {
            Options = [new("pods", "insecure"), new("fallthrough", "in-addr.arpa", "ip6.arpa")],
        },
        new CorefileLine("prometheus", ":9153"),
        new CorefileLine("forward", ".", "/etc/resolv.conf"),
        new CorefileLine("cache", Seconds(Cache)) { Options = [new("denial", Text(CacheCapacity), Seconds(DenialCache))] },
        new CorefileLine("loop"),
        new CorefileLine("reload"),
        new CorefileLine("loadbalance"));

    private static ServerBlock Stub(PeerDomain peer, ClusterDomains domains) => new(
        peer.Name,
        new CorefileLine("errors"),
        // What another cluster passed on here is never passed on again, whatever any of them is told.
        new CorefileLine("acl") { Options = [new("allow", "net", $"{domains.Clients}"), new("block")] },
        new CorefileLine("prometheus", ":9153"),
        new CorefileLine("forward", [".", .. peer.Servers.Select(server => $"{server}")])
        {
            Options =
            [
                new("max_fails", Text(PeerFailures)),
                // About a name that the other cluster answers by itself: its own resolver may be away.
                new("health_check", Duration(PeerCheck), "no_rec", "domain", peer.Name),
                new("policy", "round_robin"), // each question that fails finds out about another server
                new("expire", Duration(PeerSockets)),
                new("max_concurrent", Text(PeerConcurrency)),
                // Without it, CoreDNS tries a dead server at random and every question waits for it.
                new("failfast_all_unhealthy_upstreams"),
            ],
        },
        new CorefileLine("cache", Seconds(PeerCache)),
        new CorefileLine("loadbalance"));

    private static string Duration(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s");

    private static string Seconds(TimeSpan time) => Text((int)time.TotalSeconds);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
