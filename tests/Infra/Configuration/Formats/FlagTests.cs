using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class FlagTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    public void Accepts_flags_and_their_text(string json, bool value) => Assert.Equal(value, Flag.Format.Reads(json));

    [Theory]
    [InlineData("\"yes\"", "'yes'")]
    [InlineData("1", "'1'")]
    [InlineData("\"True\"", "'True'")]
    [InlineData("[]", "a list")]
    public void Rejects_anything_else(string json, string found) =>
        Assert.Equal($"got {found}, expected true or false. Write it like true.", Flag.Format.Refuses(json));
}
