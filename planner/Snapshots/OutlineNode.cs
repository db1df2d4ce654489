using System.Collections.Immutable;

namespace MultiRegion.Planner.Snapshots;

/// <summary>A line of an outline and those indented below it.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Text">Its text without the indentation.</param>
/// <param name="Children">The lines one level below.</param>
internal sealed record OutlineNode(int Line, string Text, ImmutableArray<OutlineNode> Children)
{
    /// <summary>The lines of the first level. Empty lines only separate.</summary>
    /// <exception cref="SnapshotException">A line is indented as none can be.</exception>
    public static ImmutableArray<OutlineNode> Parse(string[] lines)
    {
        var next = 0;
        return Below(lines, ref next, depth: 0);
    }

    private static ImmutableArray<OutlineNode> Below(string[] lines, ref int next, int depth)
    {
        var nodes = ImmutableArray.CreateBuilder<OutlineNode>();
        while (next < lines.Length)
        {
            var line = lines[next];
            var indent = line.Length - line.AsSpan().TrimStart(' ').Length;
            if (line.Length == 0)
            {
                next++;
            }
            else if (indent < depth * SnapshotFormat.Indent.Length)
            {
                break;
            }
            else if (indent > depth * SnapshotFormat.Indent.Length)
            {
                throw new SnapshotException(next + 1);
            }
            else
            {
                next++;
                nodes.Add(new(next, line[indent..], []));
                nodes[^1] = nodes[^1] with { Children = Below(lines, ref next, depth + 1) };
            }
        }

        return nodes.ToImmutable();
    }
}
