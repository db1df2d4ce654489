using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Snapshots;

/// <summary>Reads labels and values off the lines of a snapshot.</summary>
internal static class SnapshotValues
{
    /// <summary>The members below a line.</summary>
    public static PlannedObject Members(OutlineNode node)
    {
        var members = ImmutableSortedDictionary.CreateBuilder<string, PlannedValue>(StringComparer.Ordinal);
        foreach (var child in node.Children)
        {
            var (name, rest) = Label(child);
            if (!members.TryAdd(name, Value(child, rest)))
            {
                throw new SnapshotException(child.Line);
            }
        }

        return new(members.ToImmutable());
    }

    /// <summary>The texts below a line, each behind a dash.</summary>
    public static ImmutableArray<string> Texts(OutlineNode node) =>
        [.. node.Children.Select(child => Item(child) is { } rest ? Text(child, rest) : throw new SnapshotException(child.Line))];

    /// <summary>What stands in front of the colon, and what stands behind it.</summary>
    public static (string Name, string Behind) Label(OutlineNode node)
    {
        var end = node.Text.StartsWith('"') ? EndOfQuoted(node) : node.Text.IndexOf(':', StringComparison.Ordinal);
        if (end <= 0 || end >= node.Text.Length || node.Text[end] != ':')
        {
            throw new SnapshotException(node.Line);
        }

        var name = node.Text[..end];
        return (name.StartsWith('"') ? Text(node, name) : name, node.Text[(end + 1)..].TrimStart(' '));
    }

    /// <summary>A quoted text.</summary>
    public static string Text(OutlineNode node, string quoted)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(quoted) ?? throw new SnapshotException(node.Line);
        }
        catch (JsonException)
        {
            throw new SnapshotException(node.Line);
        }
    }

    private static PlannedValue Value(OutlineNode node, string rest) => rest switch
    {
        "" when node.Children.Length > 0 => Item(node.Children[0]) is null ? Members(node) : new PlannedList([.. node.Children.Select(Element)]),
        SnapshotFormat.Null => PlannedNull.Instance,
        SnapshotFormat.True => new PlannedBool(true),
        SnapshotFormat.False => new PlannedBool(false),
        SnapshotFormat.EmptyList => new PlannedList([]),
        SnapshotFormat.EmptyObject => PlannedObject.Empty,
        SnapshotFormat.Secret => HiddenSecret.Value,
        SnapshotFormat.Text => new PlannedString(string.Join('\n', Lines(node))),
        SnapshotFormat.Json => new PlannedString(LaidOutJson.PutTogether(Lines(node)) ?? throw new SnapshotException(node.Line)),
        ['"', ..] => new PlannedString(Text(node, rest)),
        _ when rest.StartsWith(SnapshotFormat.Unknown, StringComparison.Ordinal) =>
            new PlannedUnknown(Text(node, rest[SnapshotFormat.Unknown.Length..])),
        _ when rest.StartsWith(SnapshotFormat.Asset, StringComparison.Ordinal) => Asset(node, rest[SnapshotFormat.Asset.Length..]),
        _ when double.TryParse(rest, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new PlannedNumber(number),
        _ => throw new SnapshotException(node.Line),
    };

    private static PlannedValue Element(OutlineNode node) =>
        Item(node) is { } rest ? Value(node, rest) : throw new SnapshotException(node.Line);

    private static PlannedAsset Asset(OutlineNode node, string rest) =>
        rest.Split(' ', 2) is [var kind, var content] ? new(kind, Text(node, content)) : throw new SnapshotException(node.Line);

    /// <summary>What stands behind a dash; null for a line without one.</summary>
    private static string? Item(OutlineNode node) =>
        node.Text == SnapshotFormat.Item ? ""
        : node.Text.StartsWith($"{SnapshotFormat.Item} ", StringComparison.Ordinal) ? node.Text[2..]
        : null;

    private static IEnumerable<string> Lines(OutlineNode node) => node.Children.Select(child => child.Text switch
    {
        [SnapshotFormat.Bar] => "",
        [SnapshotFormat.Bar, ' ', ..] => child.Text[2..],
        _ => throw new SnapshotException(child.Line),
    });

    /// <summary>The position behind the quotation mark that ends the text the line begins with.</summary>
    private static int EndOfQuoted(OutlineNode node)
    {
        for (var index = 1; index < node.Text.Length; index++)
        {
            switch (node.Text[index])
            {
                case '\\':
                    index++;
                    break;

                case '"':
                    return index + 1;
            }
        }

        throw new SnapshotException(node.Line);
    }
}
