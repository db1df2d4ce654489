using System.Net;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class NoOverlapTests
{
    [Fact]
    public void Accepts_blocks_that_lie_apart() =>
        Assert.Empty(NoOverlap.Check([Some.Region(0, "us-east-1"), Some.Region(1, "us-west-2"), Some.Region(2, "eu-west-1")]));

    [Fact]
    public void Rejects_two_vpcs() => Assert.Equal(
        ["p: topology.regions[1].cidr: got '10.16.128.0/17', which overlaps us-east-1 '10.16.0.0/16'. Choose a block outside it, e.g. 10.32.0.0/16."],
        NoOverlap.Check([Some.Region(0, "us-east-1"), Some.Region(1, "us-west-2", cidr: "10.16.128.0/17")]).Messages());

    [Fact]
    public void Rejects_services_in_the_own_vpc() => Assert.Equal(
        ["p: topology.regions[0].serviceCidr: got '10.16.0.0/20', which overlaps us-east-1 '10.16.0.0/16'. Choose a block outside it, e.g. 172.16.0.0/16."],
        NoOverlap.Check([Some.Region(0, "us-east-1", serviceCidr: "10.16.0.0/20"), Some.Region(1, "us-west-2")]).Messages());

    // The services' range is to blame, whichever region stands first: it is the smaller change.
    [Fact]
    public void Rejects_services_in_the_vpc_of_another_region() => Assert.Equal(
        ["p: topology.regions[0].serviceCidr: got '10.32.0.0/20', which overlaps us-west-2 '10.32.0.0/16'. Choose a block outside it, e.g. 172.16.0.0/16."],
        NoOverlap.Check([Some.Region(0, "us-east-1", serviceCidr: "10.32.0.0/20"), Some.Region(1, "us-west-2")]).Messages());

    [Fact]
    public void Rejects_the_same_services_twice() => Assert.Equal(
        ["p: topology.regions[1].serviceCidr: got '172.20.0.0/16', which overlaps the services of us-east-1 '172.20.0.0/16'. Choose a block outside it, e.g. 172.21.0.0/16."],
        NoOverlap.Check([Some.Region(0, "us-east-1"), Some.Region(1, "us-west-2", serviceCidr: "172.20.0.0/16")]).Messages());

    [Fact]
    public void Names_every_block_that_is_overlapped() => Assert.Equal(
        ["p: topology.regions[1].serviceCidr: got '10.0.0.0/12', which overlaps us-east-1 '10.0.0.0/16' and us-west-2 '10.1.0.0/16'. Choose a block outside these, e.g. 172.16.0.0/16."],
        NoOverlap.Check(
            [Some.Region(0, "us-east-1", cidr: "10.0.0.0/16"), Some.Region(1, "us-west-2", cidr: "10.1.0.0/16", serviceCidr: "10.0.0.0/12")]).Messages());

    [Fact]
    public void Suggests_different_blocks_to_different_regions() => Assert.Equal(
        [
            "p: topology.regions[1].cidr: got '10.16.0.0/16', which overlaps us-east-1 '10.16.0.0/16'. Choose a block outside it, e.g. 10.32.0.0/16.",
            "p: topology.regions[2].cidr: got '10.16.0.0/16', which overlaps us-east-1 '10.16.0.0/16' and us-west-2 '10.16.0.0/16'. Choose a block outside these, e.g. 10.48.0.0/16.",
        ],
        NoOverlap.Check(
            [
                Some.Region(0, "us-east-1", cidr: "10.16.0.0/16"),
                Some.Region(1, "us-west-2", cidr: "10.16.0.0/16"),
                Some.Region(2, "eu-west-1", cidr: "10.16.0.0/16"),
            ]).Messages());

    [Fact]
    public void Calls_an_entry_without_a_name_by_its_place()
    {
        var nameless = Some.Region(0, "us-east-1") with { Region = Some.Unset<string>() with { Place = new("p", "topology.regions[0].region") } };

        Assert.Equal(
            ["p: topology.regions[1].cidr: got '10.16.0.0/16', which overlaps topology.regions[0] '10.16.0.0/16'. Choose a block outside it, e.g. 10.32.0.0/16."],
            NoOverlap.Check([nameless, Some.Region(1, "us-west-2", cidr: "10.16.0.0/16")]).Messages());
    }

    [Fact]
    public void Passes_over_blocks_that_could_not_be_read() => Assert.Empty(
        NoOverlap.Check([Some.Region(0, "us-east-1") with { Cidr = Some.Unset<IPNetwork>() }, Some.Region(1, "us-west-2", cidr: "10.16.0.0/16")]));

    // Both blocks lie in 10.0.0.0/12, so that about half of the pairs overlap.
    [Fact]
    public void Rejects_exactly_the_pairs_whose_addresses_meet_in_either_order() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Two(VpcIn10()).ToArbitrary(), pair =>
        {
            var meet = First(pair.Item1) <= Last(pair.Item2) && First(pair.Item2) <= Last(pair.Item1);
            return Count(pair.Item1, pair.Item2) == Count(pair.Item2, pair.Item1)
                && Count(pair.Item1, pair.Item2) == (meet ? 1 : 0);
        }));

    private static int Count(IPNetwork left, IPNetwork right) =>
        NoOverlap.Check([Some.Region(0, "us-east-1", cidr: $"{left}"), Some.Region(1, "us-west-2", cidr: $"{right}")]).Count();

    private static Gen<IPNetwork> VpcIn10() =>
        from length in Gen.Choose(14, 20)
        from number in Gen.Choose(0, (1 << (length - 12)) - 1)
        select CidrBlock.At(0x0A00_0000 + ((uint)number << (32 - length)), length);

    private static long First(IPNetwork block) => CidrBlock.First(block);

    private static long Last(IPNetwork block) => First(block) + CidrBlock.Size(block) - 1;
}
