using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Components.Database;
using MultiRegion.Components.Sizing;

namespace MultiRegion.Tests.Components.Database;

public class MemberSizingTests
{
    private static readonly ImmutableArray<string> Zones = ["use1-az4", "use1-az1", "use1-az2"];

    [Theory]
    [InlineData(100, 3)]
    [InlineData(67, 3)]
    [InlineData(66, 2)]
    [InlineData(34, 2)]
    [InlineData(33, 1)]
    [InlineData(20, 1)]
    [InlineData(1, 1)]
    public void Runs_the_regions_share_of_its_zones_and_at_least_one_instance(int percent, int instances) =>
        Assert.Equal(instances, MemberSizing.Zones(Zones, new(percent)).Length);

    // Sorted, a zone added before the others would have taken over the place of one, and with it the warm region's only reader.
    [Fact]
    public void Moves_no_instance_when_a_zone_is_added_at_the_end() => Assert.Equal(
        MemberSizing.Zones(Zones, new(20)).AsEnumerable(),
        MemberSizing.Zones([.. Zones, "use1-az3"], new(20)));

    [Fact]
    public void Never_leaves_a_region_without_an_instance() => Prop.ForAll(
        Gen.Choose(1, 6).Zip(Gen.Choose(Percentage.Minimum, Percentage.Maximum)).ToArbitrary(),
        given =>
        {
            var zones = Enumerable.Range(1, given.Item1).Select(number => $"z{number}").ToImmutableArray();
            var chosen = MemberSizing.Zones(zones, new(given.Item2));
            return !chosen.IsEmpty && chosen.All(zones.Contains) && chosen.Distinct().Count() == chosen.Length;
        }).QuickCheckThrowOnFailure();
}
