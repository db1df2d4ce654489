using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class AtLeastTwoTests
{
    [Fact]
    public void Accepts_two() => Assert.Empty(AtLeastTwo.Check(Some.List("a", "b"), "zone", "reason", "Fix."));

    [Fact]
    public void Rejects_one() => Assert.Equal(
        ["f: k: got 1 zone, expected 2 or more: reason. Fix."], AtLeastTwo.Check(Some.List("a"), "zone", "reason", "Fix.").Messages());

    [Fact]
    public void Rejects_none() => Assert.Equal(
        ["f: k: got 0 zones, expected 2 or more: reason. Fix."], AtLeastTwo.Check(Some.List<string>(), "zone", "reason", "Fix.").Messages());

    [Fact]
    public void Passes_over_a_list_that_is_missing() =>
        Assert.Empty(AtLeastTwo.Check(Some.UnsetList<string>(), "zone", "reason", "Fix."));
}
