using System.Text.Json;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

/// <summary>Reads one value, given as JSON, as a section would.</summary>
internal static class FormatExtensions
{
    private static readonly Place Place = new("f", "k");

    /// <summary>The value; fails the test when there is a fault.</summary>
    public static T Reads<T>(this IFormat<T> format, string json)
    {
        Assert.True(format.TryRead(Element(json), out var result, out var fault), fault?.Expected);
        return result;
    }

    /// <summary>The message without its place; fails the test when there is none.</summary>
    public static string Refuses<T>(this IFormat<T> format, string json)
    {
        var value = Element(json);
        Assert.False(format.TryRead(value, out _, out var fault));
        var message = Place.Problem(fault.Found ?? Shown.Value(value), fault.Expected, fault.Fix).ToString();
        Assert.StartsWith("f: k: ", message, StringComparison.Ordinal);
        return message["f: k: ".Length..];
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
