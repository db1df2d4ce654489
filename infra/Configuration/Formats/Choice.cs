using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>One of a few names.</summary>
/// <param name="choices">Each name and what it stands for; the first is the example.</param>
internal sealed class Choice<T>(params (string Name, T Value)[] choices) : TextFormat<T>
    where T : struct
{
    private readonly string[] names = [.. choices.Select(choice => choice.Name)];

    /// <inheritdoc/>
    public override string Expected => Expectation.OneOf(names);

    /// <inheritdoc/>
    public override string Example => names[0];

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Fault? fault)
    {
        var index = Array.IndexOf(names, text);
        result = index < 0 ? default : choices[index].Value;
        fault = index < 0 ? new(Expected, Nearest.Ask(text, names, "Choose one of them.")) : null;
        return fault is null;
    }
}

/// <summary>Makes choices.</summary>
internal static class Choice
{
    /// <summary>The members of an enumeration, written in camel case as all of the configuration is.</summary>
    public static Choice<T> Of<T>()
        where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Select(value => (JsonNamingPolicy.CamelCase.ConvertName($"{value}"), value))]);
}
