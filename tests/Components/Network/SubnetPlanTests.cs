using System.Net;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Components.Network;

namespace MultiRegion.Tests.Components.Network;

public class SubnetPlanTests
{
    private static readonly Gen<(IPNetwork Vpc, string[] Zones)> AnyPlan =
        from length in Gen.Choose(SubnetPlan.ShortestPrefix, SubnetPlan.LongestPrefix)
        from second in Gen.Choose(0, 15)
        from numbers in Gen.SubListOf(Enumerable.Range(1, SubnetPlan.LastZone)).Where(list => list.Count > 0)
        from order in Gen.Shuffle(numbers.ToArray())
        select (IPNetwork.Parse($"10.{second * 16}.0.0/{length}"), order.Select(number => $"use1-az{number}").ToArray());

    [Fact]
    public void Gives_the_sizes_of_the_reference_for_a_slash_16()
    {
        var plan = SubnetPlan.For(IPNetwork.Parse("10.16.0.0/16"), ["use1-az1", "use1-az2", "use1-az4"]);

        Assert.Equal(
            [
                "use1-az1 10.16.0.0/19 10.16.224.0/24 10.16.232.0/24 10.16.240.0/28",
                "use1-az2 10.16.32.0/19 10.16.225.0/24 10.16.233.0/24 10.16.240.16/28",
                "use1-az4 10.16.96.0/19 10.16.227.0/24 10.16.235.0/24 10.16.240.48/28",
            ],
            plan.Zones.Select(zone => $"{zone.Zone} {zone.Private} {zone.Public} {zone.Database} {zone.Transit}"));
    }

    [Fact]
    public void Never_overlaps_and_stays_inside_the_block() => Check.QuickThrowOnFailure(Prop.ForAll(AnyPlan.ToArbitrary(), plan =>
    {
        var subnets = SubnetPlan.For(plan.Vpc, plan.Zones).Zones.SelectMany(Subnets).ToArray();
        var apart = subnets.SelectMany((left, index) => subnets.Skip(index + 1).Select(right => (left, right)))
            .All(pair => !CidrBlock.Overlaps(pair.left, pair.right));
        return apart && subnets.All(subnet => plan.Vpc.Contains(subnet.BaseAddress) && subnet.PrefixLength is > 16 and <= 28);
    }));

    [Fact]
    public void Moves_no_zone_when_others_come_go_or_change_places() => Check.QuickThrowOnFailure(Prop.ForAll(AnyPlan.ToArbitrary(), plan =>
        SubnetPlan.For(plan.Vpc, plan.Zones).Zones.All(zone => SubnetPlan.For(plan.Vpc, [zone.Zone]).Zones.Single() == zone)));

    [Theory]
    [InlineData("us-east-1a")]
    [InlineData("use1-az0")]
    [InlineData("use1-az8")]
    [InlineData("use1-az")]
    [InlineData("use1-az-1")]
    [InlineData("usw2-lax1-az1")] // a local zone: no Transit Gateway attachment there
    [InlineData("")]
    public void Refuses_what_is_no_zone_id(string zone) => Assert.False(SubnetPlan.TryNumber(zone, out _));

    [Fact]
    public void Refuses_a_block_that_is_too_small() => Assert.Equal(
        "A region's block is between /16 and /20, not 10.0.0.0/21. (Parameter 'vpc')",
        Assert.Throws<ArgumentException>(() => SubnetPlan.For(IPNetwork.Parse("10.0.0.0/21"), ["use1-az1"])).Message);

    [Fact]
    public void Refuses_two_zones_of_one_number() => Assert.Equal(
        "Zones use1-az1 and use1-az01 have one number. (Parameter 'zones')",
        Assert.Throws<ArgumentException>(() => SubnetPlan.For(IPNetwork.Parse("10.0.0.0/16"), ["use1-az1", "use1-az01"])).Message);

    private static IEnumerable<IPNetwork> Subnets(ZoneSubnets zone) => [zone.Private, zone.Public, zone.Database, zone.Transit];
}
