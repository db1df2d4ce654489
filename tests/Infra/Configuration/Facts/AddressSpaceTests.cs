using System.Net;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Facts;

namespace MultiRegion.Tests.Infra.Configuration.Facts;

public class AddressSpaceTests
{
    // A crowd, but one that leaves room: a /13 touches 8 of the 256 blocks of 10.0.0.0/8, and there are 30 at most.
    private static readonly Gen<List<IPNetwork>> TakenBlocks =
        from size in Gen.Choose(1, 30)
        from blocks in Gen.ListOf(BlockIn(0x0A00_0000, 13, 20), size)
        select blocks.ToList();

    [Fact]
    public void Suggests_a_vpc_that_overlaps_nothing() => Check.QuickThrowOnFailure(
        Prop.ForAll(TakenBlocks.ToArbitrary(), taken => IsFreeAndPrivate(AddressSpace.NextVpc(taken[0], taken), taken)));

    [Fact]
    public void Suggests_services_that_overlap_nothing() => Check.QuickThrowOnFailure(
        Prop.ForAll(TakenBlocks.ToArbitrary(), taken => IsFreeAndPrivate(AddressSpace.NextServices(taken[0], taken), taken)));

    [Theory]
    [InlineData("10.16.128.0/17", "10.32.0.0/16")] // the next sixteenth
    [InlineData("10.240.0.0/16", "10.0.0.0/16")] // around the end
    [InlineData("192.168.0.0/16", "10.0.0.0/16")] // from elsewhere
    public void Numbers_vpcs_upwards(string insteadOf, string next) =>
        Assert.Equal(IPNetwork.Parse(next), AddressSpace.NextVpc(IPNetwork.Parse(insteadOf), [IPNetwork.Parse(insteadOf)]));

    [Fact]
    public void Falls_back_to_any_block_when_every_sixteenth_has_begun()
    {
        var begun = Enumerable.Range(0, 16).Select(i => CidrBlock.At(0x0A00_0000u + ((uint)i << 20), 16)).ToList();
        Assert.Equal(IPNetwork.Parse("10.1.0.0/16"), AddressSpace.NextVpc(begun[0], begun));
    }

    [Fact]
    public void Suggests_nothing_when_nothing_is_left() =>
        Assert.Null(AddressSpace.NextVpc(IPNetwork.Parse("10.0.0.0/8"), [IPNetwork.Parse("10.0.0.0/8")]));

    [Fact]
    public void Hands_out_the_numbering_plan_in_order()
    {
        Assert.Equal(["10.16.0.0/16", "10.32.0.0/16", "10.48.0.0/16"], Enumerable.Range(0, 3).Select(i => $"{AddressSpace.Vpc(i)}"));
        Assert.Equal(["172.20.0.0/16", "172.21.0.0/16", "172.22.0.0/16"], Enumerable.Range(0, 3).Select(i => $"{AddressSpace.Services(i)}"));
    }

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("172.31.255.0/24", true)]
    [InlineData("172.32.0.0/24", false)]
    [InlineData("8.0.0.0/6", false)] // holds 10.0.0.0/8, and more
    [InlineData("100.64.0.0/10", false)]
    public void Knows_what_is_private(string block, bool expected) =>
        Assert.Equal(expected, AddressSpace.Within(IPNetwork.Parse(block), AddressSpace.Private));

    private static bool IsFreeAndPrivate(IPNetwork? suggestion, List<IPNetwork> taken) =>
        suggestion is { PrefixLength: 16 } block
        && AddressSpace.Within(block, AddressSpace.Private)
        && taken.All(other => Last(other) < First(block) || Last(block) < First(other));

    private static long First(IPNetwork block) => CidrBlock.First(block);

    private static long Last(IPNetwork block) => First(block) + CidrBlock.Size(block) - 1;

    private static Gen<IPNetwork> BlockIn(uint space, int shortest, int longest) =>
        from length in Gen.Choose(shortest, longest)
        from number in Gen.Choose(0, (1 << (length - 8)) - 1)
        select CidrBlock.At(space + ((uint)number << (32 - length)), length);
}
