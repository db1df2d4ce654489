using System.Collections.Immutable;

namespace MultiRegion.Planner.Configuration;

/// <summary>A piece of a YAML file and where it stands, both counted from 1.</summary>
internal abstract record YamlNode(long Line, long Column);

/// <summary>A single value. <paramref name="IsPlain"/> tells an unquoted one, whose text decides its type.</summary>
internal sealed record YamlScalar(string Text, bool IsPlain, long Line, long Column) : YamlNode(Line, Column)
{
    /// <summary>True for an unquoted <c>null</c>, <c>~</c> or nothing at all.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, long Line, long Column) : YamlNode(Line, Column);

/// <summary>Named values in the order of the file, each name once.</summary>
internal sealed record YamlMapping(ImmutableArray<KeyValuePair<string, YamlNode>> Entries, long Line, long Column)
    : YamlNode(Line, Column)
{
    /// <summary>The value of that name, or null.</summary>
    public YamlNode? this[string name] => Entries.FirstOrDefault(entry => entry.Key == name).Value;
}
