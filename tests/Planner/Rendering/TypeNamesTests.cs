using MultiRegion.Planner.Rendering;

namespace MultiRegion.Tests.Planner.Rendering;

public class TypeNamesTests
{
    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "aws:ec2:Vpc")]
    [InlineData("aws:ec2transitgateway/peeringAttachment:PeeringAttachment", "aws:ec2transitgateway:PeeringAttachment")]
    [InlineData("kubernetes:core/v1:Namespace", "kubernetes:core/v1:Namespace")]
    [InlineData("eks:index:Cluster", "eks:index:Cluster")]
    [InlineData("multi-region:network:RegionNetwork", "multi-region:network:RegionNetwork")]
    [InlineData("pulumi:providers:aws", "pulumi:providers:aws")]
    [InlineData("odd", "odd")]
    public void Shortens_as_the_Pulumi_CLI_does(string token, string expected) => Assert.Equal(expected, TypeNames.Shorten(token));
}
