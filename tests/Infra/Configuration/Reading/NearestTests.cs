using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Tests.Infra.Configuration.Reading;

public class NearestTests
{
    private static readonly string[] Keys = ["region", "network", "capacity", "cluster"];

    [Theory]
    [InlineData("capacty", "capacity")] // a letter lost
    [InlineData("netwrok", "network")] // two swapped
    [InlineData("Cluster", "cluster")] // another case
    [InlineData("regions", "region")] // one too many
    public void Finds_what_was_meant(string text, string meant) => Assert.Equal(meant, Nearest.To(text, Keys));

    [Theory]
    [InlineData("gitops")]
    [InlineData("x")]
    [InlineData("")]
    public void Finds_nothing_far_away(string text) => Assert.Null(Nearest.To(text, Keys));

    [Fact]
    public void Finds_nothing_among_nothing() => Assert.Null(Nearest.To("region", []));

    [Fact]
    public void Prefers_the_nearest() => Assert.Equal("us-west-2", Nearest.To("us-west-2x", ["us-west-1", "us-west-2"]));
}
