using Pulumi;

namespace MultiRegion.Tests.Offline.Engine;

public class UrnTextTests
{
    private const string Child = "urn:pulumi:s::p::a:b:C$d:e:F::name::with::separators";

    [Fact]
    public void Takes_urns_apart()
    {
        Assert.Equal(("d:e:F", "name::with::separators"), UrnText.TypeAndName(Child));
        Assert.Equal("a:b:C$d:e:F", UrnText.QualifiedType(Child));
        Assert.Throws<FormatException>(() => UrnText.Name("urn:pulumi:s"));
    }

    [Theory]
    [InlineData(null, "urn:pulumi:s::p::x:y:Z::n")]
    [InlineData("urn:pulumi:s::p::pulumi:pulumi:Stack::p-s", "urn:pulumi:s::p::x:y:Z::n")]
    [InlineData(Child, "urn:pulumi:s::p::a:b:C$d:e:F$x:y:Z::n")]
    public void Puts_urns_together(string? parent, string expected) => Assert.Equal(expected, UrnText.Create("s", "p", parent, "x:y:Z", "n"));

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "aws", "Vpc")]
    [InlineData("pulumi:providers:aws", "aws", "aws")]
    [InlineData("kubernetes:core/v1:Namespace", "kubernetes", "Namespace")]
    public void Reads_type_tokens(string token, string package, string @class) =>
        Assert.Equal((package, @class), (TypeToken.Package(token), TypeToken.Class(token)));
}
