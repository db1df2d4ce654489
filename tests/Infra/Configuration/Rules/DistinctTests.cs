using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class DistinctTests
{
    [Fact]
    public void Accepts_different_values() => Assert.Empty(Distinct.Check(Some.List("a", "b", "A").Items, _ => "Fix."));

    [Fact]
    public void Rejects_every_repetition_and_names_the_first() => Assert.Equal(
        ["f: k[2]: got 'a', which k[0] has already. Not a.", "f: k[3]: got 'a', which k[0] has already. Not a."],
        Distinct.Check(Some.List("a", "b", "a", "a").Items, repeated => $"Not {repeated.Value}.").Messages());

    [Fact]
    public void Passes_over_values_that_could_not_be_read() =>
        Assert.Empty(Distinct.Check([Some.Unset<string>(), Some.Unset<string>()], _ => "Fix."));
}
