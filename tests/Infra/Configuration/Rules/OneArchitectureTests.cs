using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class OneArchitectureTests
{
    [Theory]
    [InlineData("m7i.xlarge", "m6a.xlarge")]
    [InlineData("m7g.xlarge", "r8gd.xlarge")]
    public void Accepts_one_architecture(string first, string second) => Assert.Empty(OneArchitecture.Check(Some.List(first, second)));

    [Fact]
    public void Rejects_a_mixture() => Assert.Equal(
        [
            "f: k[1]: got 'm7g.xlarge', but m7i.xlarge is x86 and this is Graviton. List types of one architecture.",
        ],
        OneArchitecture.Check(Some.List("m7i.xlarge", "m7g.xlarge", "m6i.xlarge")).Messages());

    [Fact]
    public void Accepts_no_types() => Assert.Empty(OneArchitecture.Check(Some.List<string>()));
}
