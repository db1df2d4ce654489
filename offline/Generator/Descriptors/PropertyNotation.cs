using System;
using MultiRegion.Offline.Generator.Json;

namespace MultiRegion.Offline.Generator.Descriptors;

/// <summary>Reads a property's line: <c>TYPE? flags = default</c>.</summary>
internal static class PropertyNotation
{
    public static Property Parse(string name, JsonText text)
    {
        var (rest, constant) = SplitAt(text.Value, " == ");
        (rest, var @default) = SplitAt(rest, " = ");
        var words = rest.Split(' ');
        var isOptional = words[0].EndsWith("?", StringComparison.Ordinal);
        var notation = isOptional ? words[0].Substring(0, words[0].Length - 1) : words[0];
        var type = TypeNotation.TryParse(notation)
            ?? throw new DescriptorException($"'{name}' has the type '{notation}', which is none", text.Line);

        var property = new Property(name, type, isOptional, Wrapping.Input, false, false, @default, constant, text.Line);
        for (var i = 1; i < words.Length; i++)
            property = WithFlag(property, words[i]);
        return property;
    }

    private static Property WithFlag(Property property, string flag) => flag switch
    {
        "plain" => property with { Wrapping = Wrapping.Plain },
        "plain-container" => property with { Wrapping = Wrapping.PlainContainer },
        "secret" => property with { IsSecret = true },
        "json" => property with { IsJson = true },
        "replaces" or "may-replace" => property, // what plans know of replacements, nothing that bindings show
        _ => throw new DescriptorException($"'{property.Name}' has the flag '{flag}', which is none", property.Line),
    };

    private static (string Before, string? After) SplitAt(string text, string separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at
            ? (text.Substring(0, at), text.Substring(at + separator.Length))
            : (text, null);
}
