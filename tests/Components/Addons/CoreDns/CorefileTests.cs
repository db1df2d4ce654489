using System.Net;
using MultiRegion.Components.Addons;
using MultiRegion.Components.Addons.CoreDns;

namespace MultiRegion.Tests.Components.Addons.CoreDns;

public class CorefileTests
{
    // EKS's own, but for how long a name is remembered as missing.
    [Fact]
    public void Keeps_to_the_default_where_clusters_do_not_answer_for_each_other() => Assert.Equal(
        Own("cluster.local in-addr.arpa ip6.arpa"),
        Text(null));

    [Fact]
    public void Answers_for_itself_and_asks_the_other_region() => Assert.Equal(
        Own("cluster.local us-east-1.clusterset in-addr.arpa ip6.arpa") + """
        us-west-2.clusterset:53 {
            errors
            acl {
                allow net 10.16.0.0/16
                block
            }
            prometheus :9153
            forward . 10.32.31.224 10.32.63.224 10.32.95.224 {
                max_fails 1
                health_check 0.5s no_rec domain us-west-2.clusterset
                policy round_robin
                expire 10s
                max_concurrent 1000
                failfast_all_unhealthy_upstreams
            }
            cache 5
            loadbalance
        }

        """,
        Text(East(Peer("us-west-2", "10.32.31.224", "10.32.63.224", "10.32.95.224"))));

    [Fact]
    public void Asks_each_of_two_other_regions()
    {
        var text = Text(East(Peer("eu-west-1", "10.48.31.224", "10.48.63.224"), Peer("us-west-2", "10.32.31.224")));

        Assert.StartsWith(Text(East()), text, StringComparison.Ordinal);
        Assert.Equal(
            """
            eu-west-1.clusterset:53 {
                errors
                acl {
                    allow net 10.16.0.0/16
                    block
                }
                prometheus :9153
                forward . 10.48.31.224 10.48.63.224 {
                    max_fails 1
                    health_check 0.5s no_rec domain eu-west-1.clusterset
                    policy round_robin
                    expire 10s
                    max_concurrent 1000
                    failfast_all_unhealthy_upstreams
                }
                cache 5
                loadbalance
            }
            us-west-2.clusterset:53 {
                errors
                acl {
                    allow net 10.16.0.0/16
                    block
                }
                prometheus :9153
                forward . 10.32.31.224 {
                    max_fails 1
                    health_check 0.5s no_rec domain us-west-2.clusterset
                    policy round_robin
                    expire 10s
                    max_concurrent 1000
                    failfast_all_unhealthy_upstreams
                }
                cache 5
                loadbalance
            }

            """,
            text[Text(East()).Length..]);
    }

    // The youngest option used is failfast_all_unhealthy_upstreams: https://github.com/coredns/coredns/pull/6999, after 1.12.0.
    [Fact]
    public void Uses_options_that_every_known_version_has() => Assert.All(
        from kubernetes in new[] { "1.34", "1.35", "1.36" }
        from version in AddonVersions.Fitting(kubernetes, AddonName.CoreDns)
        select version,
        version => Assert.True(Version.Parse(version.TrimStart('v').Split('-')[0]) > new Version(1, 12, 0), version));

    // CoreDNS would read each of these as something else than a word.
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    [InlineData("a{")]
    [InlineData("}")]
    [InlineData("\"a\"")]
    [InlineData("a#b")]
    [InlineData("{$HOME}")]
    [InlineData("a\n")]
    public void Refuses_what_is_no_plain_word(string word)
    {
        var expected = $"'{word}' cannot stand in a Corefile. (Parameter 'word')";

        Assert.Equal(expected, Refusal(new(new ServerBlock(word, new CorefileLine("errors")))));
        Assert.Equal(expected, Refusal(new(new ServerBlock(".", new CorefileLine(word)))));
        Assert.Equal(expected, Refusal(new(new ServerBlock(".", new CorefileLine("forward", ".", word)))));
        Assert.Equal(expected, Refusal(new(new ServerBlock(".", new CorefileLine("forward") { Options = [new("policy", word)] }))));
    }

    private static string Own(string zones) =>
        $$"""
        .:53 {
            errors
            health {
                lameduck 5s
            }
            ready
            kubernetes {{zones}} {
                pods insecure
                fallthrough in-addr.arpa ip6.arpa
            }
            prometheus :9153
            forward . /etc/resolv.conf
            cache 30 {
                denial 9984 5
            }
            loop
            reload
            loadbalance
        }

        """;

    private static string Refusal(Corefile corefile) => Assert.Throws<ArgumentException>(() => CorefileWriter.Write(corefile)).Message;

    private static string Text(ClusterDomains? domains) => CorefileWriter.Write(CorefilePlan.For(domains));

    private static ClusterDomains East(params PeerDomain[] peers) =>
        new() { Own = "us-east-1.clusterset", Clients = IPNetwork.Parse("10.16.0.0/16"), Peers = [.. peers] };

    private static PeerDomain Peer(string region, params string[] servers) => new($"{region}.clusterset", [.. servers.Select(IPAddress.Parse)]);
}
