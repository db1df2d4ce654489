using Pulumi;

namespace MultiRegion.Tests.Offline.Engine;

public class PlainJsonTests
{
    public static TheoryData<object?, object?> Values => new()
    {
        { null, null },
        { "text", "text" },
        { true, "true" },
        { 3.0, "3" },
        { 0.5, "0.5" },
        { Array.Empty<object?>(), "[ ]" },
        { new object?[] { 1.0, null, "a\"b\n" }, """[ 1, null, "a\"b\n" ]""" },
        { new Dictionary<string, object?> { ["b"] = 1.0, ["a"] = new Dictionary<string, object?>() }, """{ "a": { }, "b": 1 }""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Writes_values_as_the_engine_does(object? value, object? expected) => Assert.Equal(expected, PlainJson.Write(value));

    [Fact]
    public void A_secret_inside_makes_the_text_secret()
    {
        var text = Assert.IsType<OutputData>(PlainJson.Write(new object?[] { OutputData.Secret("s") }));

        Assert.Equal(("""[ "s" ]""", true, true), (text.Value, text.IsSecret, text.IsKnown));
    }

    [Fact]
    public void An_unknown_inside_makes_the_text_unknown() =>
        Assert.False(Assert.IsType<OutputData>(PlainJson.Write(new object?[] { OutputData.Unknown() })).IsKnown);
}
