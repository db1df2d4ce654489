using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class FlagTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)] // how the CLI hands on a flag at the top
    [InlineData("\"false\"", false)]
    public void Reads_a_flag(string json, bool value) => Assert.Equal(value, Flag.Format.Reads(json));

    [Theory]
    [InlineData("\"yes\"", "'yes'")]
    [InlineData("1", "'1'")]
    [InlineData("[]", "a list")]
    public void Rejects_anything_else(string json, string found) =>
        Assert.Equal($"got {found}, expected true or false. Write one of them.", Flag.Format.Refuses(json));
}
