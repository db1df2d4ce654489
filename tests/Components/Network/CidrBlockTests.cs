using System.Net;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Components.Network;

namespace MultiRegion.Tests.Components.Network;

public class CidrBlockTests
{
    private static readonly Gen<IPNetwork> AnyBlock =
        from length in Gen.Choose(8, 32)
        from first in Gen.Choose(0, int.MaxValue)
        select CidrBlock.At((uint)first << 1 & (uint)(-1L << (32 - length)), length);

    [Theory]
    [InlineData("10.0.3.1/28")] // host bits
    [InlineData("010.0.0.0/8")] // read as octal, 8.0.0.0
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0/8")]
    [InlineData(" 10.0.0.0/8")]
    [InlineData("2001:db8::/32")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_what_does_not_print_back_the_same(string? text) => Assert.False(CidrBlock.TryParse(text, out _));

    [Fact]
    public void Reads_back_every_block_it_prints() => Check.QuickThrowOnFailure(
        Prop.ForAll(AnyBlock.ToArbitrary(), block => CidrBlock.TryParse(block.ToString(), out var read) && read == block));

    [Fact]
    public void Overlaps_exactly_where_the_address_ranges_meet() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Two(AnyBlock).ToArbitrary(), pair => CidrBlock.Overlaps(pair.Item1, pair.Item2)
            == (First(pair.Item1) <= Last(pair.Item2) && First(pair.Item2) <= Last(pair.Item1))));

    // Compared as text, 10.0.2.0/23 seems to overlap 10.0.20.0/24.
    [Fact]
    public void Keeps_blocks_apart_whose_texts_begin_alike() =>
        Assert.False(CidrBlock.Overlaps(IPNetwork.Parse("10.0.2.0/23"), IPNetwork.Parse("10.0.20.0/24")));

    private static long First(IPNetwork block) => CidrBlock.First(block);

    private static long Last(IPNetwork block) => CidrBlock.First(block) + CidrBlock.Size(block) - 1;
}
