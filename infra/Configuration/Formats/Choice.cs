using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>One of a few names.</summary>
/// <typeparam name="T">An enumeration of what they stand for.</typeparam>
/// <param name="names">A name for each member, in their order; the first is the example.</param>
internal sealed class Choice<T>(params string[] names) : TextFormat<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override string Expected => Expectation.OneOf(names);

    /// <inheritdoc/>
    public override string Example => names[0];

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Fault? fault)
    {
        var index = Array.IndexOf(names, text);
        result = index < 0 ? default : Enum.GetValues<T>()[index];
        fault = index < 0 ? new(Expected, Nearest.Ask(text, names, "Choose one of them.")) : null;
        return fault is null;
    }
}

/// <summary>Makes choices.</summary>
internal static class Choice
{
    /// <summary>The members' own names, in camel case as all of the configuration is written.</summary>
    public static Choice<T> Of<T>()
        where T : struct, Enum =>
        new([.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)]);
}
