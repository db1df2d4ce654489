using System.Collections.Immutable;

namespace MultiRegion.Planner.Dns;

/// <summary>A line of a Corefile with the lines inside its braces: a block for zones, a plugin in it, an option of that.</summary>
/// <param name="Words">The words before the brace.</param>
/// <param name="Lines">What stands inside; empty for a line alone.</param>
internal sealed record CorefileBlock(ImmutableArray<string> Words, ImmutableArray<CorefileBlock> Lines)
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    /// <summary>The first word: a zone, a plugin or an option.</summary>
    public string Name => Words[0];

    /// <summary>The zones of a block, without ports.</summary>
    public IEnumerable<string> Zones => Words.Select(word => word.Split(':')[0]);

    /// <summary>The words after the first.</summary>
    public ImmutableArray<string> Arguments => Words[1..];

    /// <summary>The blocks of a Corefile.</summary>
    public static ImmutableArray<CorefileBlock> Read(string text)
    {
        var lines = new Queue<ImmutableArray<string>>(
            from line in text.Split('\n')
            let words = line.Split('#')[0].Split(Blanks, StringSplitOptions.RemoveEmptyEntries)
            where words.Length > 0
            select words.ToImmutableArray());
        return Read(lines);
    }

    /// <summary>The lines of that name.</summary>
    public IEnumerable<CorefileBlock> All(string name) => Lines.Where(line => line.Name == name);

    /// <summary>The first line of that name; null for none.</summary>
    public CorefileBlock? Find(string name) => All(name).FirstOrDefault();

    private static ImmutableArray<CorefileBlock> Read(Queue<ImmutableArray<string>> lines)
    {
        var read = ImmutableArray.CreateBuilder<CorefileBlock>();
        while (lines.TryDequeue(out var words) && words is not ["}"])
        {
            read.Add(words is [.. var before, "{"] && before.Length > 0
                ? new([.. before], Read(lines))
                : new(words, []));
        }

        return read.ToImmutable();
    }
}
