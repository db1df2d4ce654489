using MultiRegion.Components.Mesh.Traffic;

namespace MultiRegion.Tests.Components.Mesh.Traffic;

public class LocalityRulesTests
{
    [Fact]
    public void Lets_the_first_other_region_in_failover_order_stand_in() => Assert.Equal(
        "a to b, b to a, c to a", string.Join(", ", LocalityRules.Failover(["a", "b", "c"]).Select(rule => $"{rule.From} to {rule.To}")));

    [Theory]
    [InlineData("a b", 5, "a: a 95, b 5; b: a 5, b 95")]
    [InlineData("a b c", 5, "a: a 95, b 3, c 2; b: a 3, b 95, c 2; c: a 3, b 2, c 95")]
    [InlineData("a b c", 2, "a: a 98, b 1, c 1; b: a 1, b 98, c 1; c: a 1, b 1, c 98")]
    [InlineData("a b", 99, "a: a 1, b 99; b: a 99, b 1")]
    public void Shares_out_every_percent(string regions, int remote, string expected)
    {
        var splits = LocalityRules.Split([.. regions.Split(' ')], new(remote));

        Assert.Equal(expected, string.Join("; ", splits.Select(split => $"{split.From}: {string.Join(", ", split.To.Select(share => $"{share.Key} {share.Value}"))}")));
        Assert.All(splits, split => Assert.Equal(100, split.To.Values.Sum()));
    }
}
