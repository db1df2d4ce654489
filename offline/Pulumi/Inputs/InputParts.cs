namespace Pulumi;

/// <summary>
/// One part of a list or map that is put together step by step. Parts stay apart until a value is asked for, so that
/// each keeps its own secrecy and each unknown stays in its own place.
/// </summary>
/// <param name="Key">The key of a single entry in a map.</param>
/// <param name="Content">One element, or a whole list or map to be spliced in.</param>
/// <param name="IsWhole">Whether <paramref name="Content"/> is a whole list or map.</param>
/// <param name="Replaces">Whether its keys replace those before, rather than being refused as repeated.</param>
internal readonly record struct InputPart(string? Key, ISourced Content, bool IsWhole, bool Replaces = false);

/// <summary>A list or map put together from parts.</summary>
internal interface IInputParts : ISourced
{
    IReadOnlyList<InputPart> Parts { get; }
    bool IsMap { get; }
}
