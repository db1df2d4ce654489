using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Drill;

public class SamplerTests
{
    [Fact]
    public void Draws_the_known_sequence_of_splitmix64()
    {
        // The reference's first output for seed 0 is e220a8397b1dcdaf; its upper 53 bits as a fraction.
        Assert.Equal((0xe220a8397b1dcdafUL >> 11) * (1.0 / (1UL << 53)), new Sampler(0).Unit());
    }

    [Fact]
    public void Draws_half_below_and_half_above_what_is_expected()
    {
        var (sampler, range) = (new Sampler(3), TimeRange.Seconds(30, 60, 180));

        var draws = Enumerable.Range(0, 20_000).Select(_ => sampler.Seconds(range)).ToList();

        Assert.All(draws, draw => Assert.InRange(draw, 30, 180));
        Assert.InRange(draws.Count(draw => draw < 60), 9_700, 10_300);
        Assert.True(draws.Max() > 175 && draws.Min() < 31);
    }

    [Fact]
    public void Draws_exactly_what_does_not_vary() => Assert.Equal(60, new Sampler(1).Seconds(TimeRange.Exactly(TimeSpan.FromMinutes(1))));

    [Fact]
    public void Bounds_lag() => Assert.All(
        Enumerable.Range(0, 1_000), seed => Assert.InRange(new Sampler((ulong)seed).Lag(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), 0, 2));
}
