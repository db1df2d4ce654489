using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Planning;

public class PlaceholderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("a < b")]
    [InlineData("<us-east-1-vpc.id>", "<us-east-1-vpc.id>")]
    [InlineData("arn:aws:s3:::<logs-bucket.id>/*,<data-bucket.id>", "<logs-bucket.id>", "<data-bucket.id>")]
    [InlineData("a < b <x-vpc.id> > c", "<x-vpc.id>")]
    public void Finds_every_placeholder_in_a_text(string text, params string[] expected) =>
        Assert.Equal(expected, Placeholder.In(text));
}
