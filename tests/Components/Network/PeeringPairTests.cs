using MultiRegion.Components.Network;

namespace MultiRegion.Tests.Components.Network;

public class PeeringPairTests
{
    [Theory]
    [InlineData("us-east-1", "us-west-2")]
    [InlineData("us-west-2", "us-east-1")]
    public void Lets_the_smaller_name_ask_whichever_comes_first(string one, string other)
    {
        var pair = PeeringPair.Between(one, other);

        Assert.Equal(("us-east-1", "us-west-2", "us-east-1-us-west-2"), (pair.Requester, pair.Accepter, pair.Name));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(5, 10)]
    [InlineData(10, 45)]
    public void Joins_every_two_regions_once(int regions, int pairs)
    {
        var names = Enumerable.Range(0, regions).Select(number => $"region-{number}").ToList();

        var mesh = PeeringPair.Mesh(names);

        Assert.Equal(pairs, mesh.Length);
        Assert.Equal(pairs, mesh.Select(pair => pair.Name).Distinct().Count());
        Assert.All(names, name => Assert.Equal(regions - 1, mesh.Count(pair => pair.Requester == name || pair.Accepter == name)));
    }

    [Fact]
    public void Makes_the_same_mesh_in_any_order()
    {
        Assert.Equal(PeeringPair.Mesh(["c", "a", "b"]).AsEnumerable(), PeeringPair.Mesh(["a", "b", "c"]));
    }

    [Fact]
    public void Refuses_to_peer_a_region_with_itself()
    {
        var refusal = Assert.Throws<ArgumentException>(() => PeeringPair.Mesh(["us-east-1", "us-west-2", "us-east-1"]));

        Assert.Equal("A region cannot be peered with itself: us-east-1. (Parameter 'other')", refusal.Message);
    }
}
