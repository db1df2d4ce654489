using System.Collections.Immutable;
using MultiRegion.Components.Dns;

namespace MultiRegion.Tests.Components.Dns;

public class FailoverChainTests
{
    private const string Api = "api.example.com";

    [Fact]
    public void Pairs_two_regions() => Assert.Equal(
        [
            new(Api, "a", new Routing.Primary(), new ChainTarget.Region("a")),
            new(Api, "b", new Routing.Secondary(), new ChainTarget.Region("b")),
        ],
        FailoverChain.Ordered(Api, ["a", "b"]).AsEnumerable());

    [Fact]
    public void Chains_pairs_of_more_regions() => Assert.Equal(
        [
            new(Api, "a", new Routing.Primary(), new ChainTarget.Region("a")),
            new(Api, "after-a", new Routing.Secondary(), new ChainTarget.Chain("after-a.api.example.com")),
            new("after-a.api.example.com", "b", new Routing.Primary(), new ChainTarget.Region("b")),
            new("after-a.api.example.com", "after-b", new Routing.Secondary(), new ChainTarget.Chain("after-b.api.example.com")),
            new("after-b.api.example.com", "c", new Routing.Primary(), new ChainTarget.Region("c")),
            new("after-b.api.example.com", "d", new Routing.Secondary(), new ChainTarget.Region("d")),
        ],
        FailoverChain.Ordered(Api, ["a", "b", "c", "d"]).AsEnumerable());

    [Fact]
    public void Gives_warm_regions_their_share_over_chains_that_begin_with_them() => Assert.Equal(
        [
            new(Api, "a", new Routing.Share(95), new ChainTarget.Chain("from-a.api.example.com")),
            new("from-a.api.example.com", "a", new Routing.Primary(), new ChainTarget.Region("a")),
            new("from-a.api.example.com", "b", new Routing.Secondary(), new ChainTarget.Region("b")),
            new(Api, "b", new Routing.Share(5), new ChainTarget.Chain("from-b.api.example.com")),
            new("from-b.api.example.com", "b", new Routing.Primary(), new ChainTarget.Region("b")),
            new("from-b.api.example.com", "a", new Routing.Secondary(), new ChainTarget.Region("a")),
        ],
        FailoverChain.Shared(Api, ["a", "b"], 5).AsEnumerable());

    [Fact]
    public void Gives_each_of_several_warm_regions_a_share()
    {
        var weights = FailoverChain.Shared(Api, ["a", "b", "c"], 20)
            .Select(record => record.Routing).OfType<Routing.Share>().Select(share => share.Weight);

        Assert.Equal([60, 20, 20], weights);
    }

    [Fact]
    public void Needs_no_share_for_a_warm_region_that_waits() =>
        Assert.Equal(FailoverChain.Ordered(Api, ["a", "b"]).AsEnumerable(), FailoverChain.Shared(Api, ["a", "b"], 0));

    [Fact]
    public void Answers_the_region_that_asks_first()
    {
        var records = FailoverChain.LocalFirst(Api, ["a", "b"]);

        Assert.Equal([new Routing.Nearest("a"), new Routing.Nearest("b")], records.Where(record => record.Name == Api).Select(record => record.Routing));
        Assert.Equal(
            new ChainTarget.Region("b"),
            records.Single(record => record.Name == "from-b.api.example.com" && record.Routing is Routing.Primary).Target);
    }

    // One name, one policy, and one record per identifier: Route 53 refuses the rest.
    [Theory]
    [MemberData(nameof(Chains))]
    public void Gives_a_name_one_policy_and_each_record_an_identifier(ImmutableArray<ChainRecord> records)
    {
        Assert.Distinct(records.Select(record => (record.Name, record.SetIdentifier)));
        foreach (var name in records.GroupBy(record => record.Name))
        {
            var kinds = name.Select(record => record.Routing is Routing.Primary or Routing.Secondary ? "failover" : record.Routing.GetType().Name).Distinct();
            Assert.Single(kinds);
            if (name.Any(record => record.Routing is Routing.Primary))
                Assert.Equal(2, name.Count());
        }

        var names = records.Select(record => record.Name).ToHashSet();
        Assert.All(records.Select(record => record.Target).OfType<ChainTarget.Chain>(), target => Assert.Contains(target.Name, names));
    }

    public static TheoryData<ImmutableArray<ChainRecord>> Chains() => new(
        FailoverChain.Ordered(Api, ["a", "b"]),
        FailoverChain.Ordered(Api, ["a", "b", "c", "d"]),
        FailoverChain.Shared(Api, ["a", "b", "c"], 5),
        FailoverChain.LocalFirst(Api, ["a", "b", "c"]));
}
