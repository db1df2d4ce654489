using System.Collections.Generic;
using System.Linq;

namespace MultiRegion.Offline.Generator.Descriptors;

/// <summary>A type as descriptors write it (offline/schema/README.md).</summary>
internal abstract record TypeNotation
{
    /// <summary>Reads a type; null when the text is not one.</summary>
    public static TypeNotation? TryParse(string text)
    {
        var parts = SplitUnion(text);
        if (parts.Count == 1)
            return TryParseSingle(text);
        var read = parts.Select(TryParseSingle).ToArray();
        return read.Contains(null) ? null : new UnionType([.. read.Select(part => part!)]);
    }

    private static TypeNotation? TryParseSingle(string text)
    {
        if (text is "string" or "bool" or "int" or "double" or "json" or "any" or "asset" or "archive")
            return new SimpleType(text);
        if (text.Length < 2)
            return null;

        var (mark, rest, inner) = (text[0], text.Substring(1), text.Substring(1, text.Length - 2));
        var (package, name) = SplitPackage(rest);
        return (mark, text[text.Length - 1]) switch
        {
            ('[', ']') => TryParse(inner) is { } element ? new ListType(element) : null,
            ('{', '}') => TryParse(inner) is { } element ? new MapType(element) : null,
            ('&', _) => new NestedType(package, name),
            ('@', _) => new EnumType(rest),
            ('^', _) when package is not null => new ResourceType(package, name),
            _ => null,
        };
    }

    // "int|string" but not "[int|string]": only the bars outside all brackets part a union.
    private static List<string> SplitUnion(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (text[i] != '|' || depth != 0)
                continue;
            parts.Add(text.Substring(start, i - start));
            start = i + 1;
        }

        parts.Add(text.Substring(start));
        return parts;
    }

    private static (string? Package, string Name) SplitPackage(string text) =>
        text.IndexOf(':') is >= 0 and var colon ? (text.Substring(0, colon), text.Substring(colon + 1)) : (null, text);
}

internal sealed record SimpleType(string Name) : TypeNotation;

internal sealed record ListType(TypeNotation Element) : TypeNotation;

internal sealed record MapType(TypeNotation Element) : TypeNotation;

internal sealed record UnionType(IReadOnlyList<TypeNotation> Parts) : TypeNotation;

/// <summary>A nested type; without a package, of the same package and section.</summary>
internal sealed record NestedType(string? Package, string Name) : TypeNotation;

internal sealed record EnumType(string Name) : TypeNotation;

internal sealed record ResourceType(string Package, string Entry) : TypeNotation;
