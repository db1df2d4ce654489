namespace MultiRegion.Offline.Generator.Descriptors;

/// <summary>Which parts of an input may be outputs of other resources.</summary>
internal enum Wrapping
{
    Input,
    Plain,
    PlainContainer,
}

/// <summary>One property of a resource, nested type or function, as a descriptor's line gives it.</summary>
/// <param name="Default">What the SDK sends when nothing is given; null: nothing.</param>
/// <param name="Constant">What the SDK always sends; null: the caller's value.</param>
internal sealed record Property(
    string Name,
    TypeNotation Type,
    bool IsOptional,
    Wrapping Wrapping,
    bool IsSecret,
    bool IsJson,
    string? Default,
    string? Constant,
    int Line);
