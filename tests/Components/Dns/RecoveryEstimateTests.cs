using MultiRegion.Components.Dns;

namespace MultiRegion.Tests.Components.Dns;

public class RecoveryEstimateTests
{
    // The phase of the interval, the looks, four seconds to connect and two to answer.
    [Theory]
    [InlineData(10, 3, 46)]
    [InlineData(30, 3, 126)]
    [InlineData(10, 1, 26)]
    public void Adds_up_the_detection(int interval, int threshold, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new CheckPace(TimeSpan.FromSeconds(interval), threshold).Detection);

    // Ten-second checks wait for the database (40 + 180 + 30), thirty-second ones miss five minutes (120 + 180 + 30), and
    // a long TTL outlasts them all (46 + 300 + 30 + 30).
    [Theory]
    [InlineData(10, 60, 250)]
    [InlineData(30, 60, 330)]
    [InlineData(10, 300, 406)]
    [InlineData(10, 1, 250)]
    public void Adds_up_the_recovery(int interval, int ttl, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds),
        new RecoveryEstimate(new(TimeSpan.FromSeconds(interval), 3), TimeSpan.FromSeconds(ttl)).Total);
}
