using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Snapshots;

/// <summary>
/// Writes a stack's plan as a snapshot. It leaves out what no reader of a plan needs: the order of declaration, the
/// program's messages, placeholders that no value holds, and secrets.
/// </summary>
internal sealed partial class SnapshotWriter
{
    // Nothing here ends up inside HTML, and <us-east-1-vpc.id> has to stay readable.
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();
    private readonly PlannedStack _stack;
    private readonly SnapshotUrns _urns;
    private readonly ImmutableSortedDictionary<string, string> _versions;
    private readonly ILookup<string, KeyValuePair<string, PlannedSymbol>> _symbols;

    private SnapshotWriter(PlannedStack stack)
    {
        _stack = stack;
        _urns = new SnapshotUrns(stack.Project, stack.Name);
        _versions = PackageVersions.Of(stack.Resources);
        var used = UsedPlaceholders(stack);
        _symbols = stack.Symbols.Where(symbol => used.Contains(symbol.Key)).ToLookup(symbol => symbol.Value.Urn, StringComparer.Ordinal);
    }

    /// <summary>The snapshot, ending in a line feed.</summary>
    public static string Write(PlannedStack stack)
    {
        var writer = new SnapshotWriter(stack);
        writer.WriteStack();
        return writer._text.ToString();
    }

    /// <summary>The resources in the order of a snapshot: parents before their children, by type and name.</summary>
    public static IEnumerable<PlannedResource> InOrder(IEnumerable<PlannedResource> resources) =>
        resources.OrderBy(resource => resource.Parent is not null).ThenBy(resource => SortKey(resource.Urn), StringComparer.Ordinal);

    // A chain of types sorts behind the chains it begins with, and behind every name under them.
    private static string SortKey(string urn)
    {
        var parts = urn.Split("::", 4);
        return parts is [_, _, var types, var name] ? $"{types.Replace('$', '\u0002')}\u0001{name}" : urn;
    }

    private static HashSet<string> UsedPlaceholders(PlannedStack stack) =>
        stack.Resources.SelectMany(resource => new[] { resource.Inputs, resource.Outputs }).Append(stack.Outputs)
            .SelectMany(Placeholder.In)
            .ToHashSet(StringComparer.Ordinal);

    private void WriteStack()
    {
        Line(0, $"{SnapshotFormat.Title}{SnapshotFormat.Version}");
        Line(0, $"{SnapshotFormat.Stack}{_stack.Name}");
        Line(0, $"{SnapshotFormat.Project}{_stack.Project}");
        foreach (var (package, version) in _versions)
        {
            Line(0, $"{SnapshotFormat.Package}{package}: {Quote(version)}");
        }

        if (!_stack.Outputs.Members.IsEmpty)
        {
            _text.Append('\n');
            Value(0, $"{SnapshotFormat.Outputs}:", _stack.Outputs);
        }

        foreach (var resource in InOrder(_stack.Resources))
        {
            _text.Append('\n');
            WriteResource(resource);
        }

        _text.Append('\n');
        Line(0, SnapshotFormat.EndOf(_stack.Resources.Length));
    }

    private void WriteResource(PlannedResource resource)
    {
        Line(0, $"{SnapshotFormat.Resource}{_urns.Shorten(resource.Urn)}");
        Flag(SnapshotFormat.Component, !resource.Custom);
        Flag(SnapshotFormat.Remote, resource.Remote);
        Text(SnapshotFormat.Parent, _urns.Shorten(resource.Parent));
        Text(SnapshotFormat.Provider, _urns.Shorten(resource.Provider));
        Text(SnapshotFormat.Region, resource.Region);
        WriteOptions(resource);
        Members(SnapshotFormat.Inputs, resource.Inputs);
        Texts(SnapshotFormat.SecretInputs, resource.SecretInputs);
        if (resource.Parent is not null)
        {
            Members(SnapshotFormat.Outputs, resource.Outputs); // those of the stack itself stand at the top
        }

        WritePlaceholders(resource);
        WriteNeeds(resource);
    }

    private void WriteOptions(PlannedResource resource)
    {
        var options = resource.Options;
        foreach (var option in ResourceOption.All)
        {
            switch (option.Get(options))
            {
                case true:
                    Line(1, option.Name);
                    break;

                case string text when option.IsUrn:
                    Text(option.Name, _urns.Shorten(text));
                    break;

                case string text when option != ResourceOption.Version || !_versions.ContainsKey(PackageVersions.PackageOf(resource.Type)):
                    Text(option.Name, text);
                    break;

                case ImmutableArray<string> texts:
                    Texts(option.Name, option.IsUrn ? [.. texts.Select(urn => _urns.Shorten(urn)!)] : texts);
                    break;
            }
        }
    }

    private void WritePlaceholders(PlannedResource resource)
    {
        var symbols = _symbols[resource.Urn].ToList();
        if (symbols.Count == 0)
        {
            return;
        }

        Line(1, $"{SnapshotFormat.Placeholders}:");
        foreach (var (placeholder, symbol) in symbols)
        {
            Line(2, $"{Quote(placeholder)}: {Quote(symbol.Property)}");
        }
    }

    private void WriteNeeds(PlannedResource resource)
    {
        var byInput = resource.PropertyDependencies.SelectMany(input => input.Value).ToHashSet(StringComparer.Ordinal);
        var altogether = resource.Dependencies.Where(urn => !byInput.Contains(urn)).ToList();
        if (byInput.Count + altogether.Count == 0)
        {
            return;
        }

        Line(1, $"{SnapshotFormat.Needs}:");
        foreach (var (input, urns) in resource.PropertyDependencies)
        {
            foreach (var urn in urns)
            {
                Line(2, $"{Name(input)}: {Quote(_urns.Shorten(urn)!)}");
            }
        }

        foreach (var urn in altogether)
        {
            Line(2, $"{SnapshotFormat.Altogether}: {Quote(_urns.Shorten(urn)!)}");
        }
    }

    private void Flag(string name, bool set)
    {
        if (set)
        {
            Line(1, name);
        }
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
        {
            Line(1, $"{name}: {Quote(text)}");
        }
    }

    private void Texts(string name, ImmutableArray<string> texts)
    {
        if (texts.IsDefaultOrEmpty)
        {
            return;
        }

        Line(1, $"{name}:");
        foreach (var text in texts)
        {
            Line(2, $"{SnapshotFormat.Item} {Quote(text)}");
        }
    }

    private void Members(string name, PlannedObject members)
    {
        if (!members.Members.IsEmpty)
        {
            Value(1, $"{name}:", members);
        }
    }

    /// <summary>A value behind its label, on the same line as far as it fits there.</summary>
    private void Value(int depth, string label, PlannedValue value)
    {
        switch (value)
        {
            case PlannedList { Items.Length: > 0 } list:
                Line(depth, label);
                foreach (var item in list.Items)
                {
                    Value(depth + 1, SnapshotFormat.Item, item);
                }

                break;

            case PlannedObject { Members.Count: > 0 } members:
                Line(depth, label);
                foreach (var (name, member) in members.Members)
                {
                    Value(depth + 1, $"{Name(name)}:", member);
                }

                break;

            case PlannedString text when LaidOutJson.LayOut(text.Value) is { } lines:
                Block(depth, $"{label} {SnapshotFormat.Json}", lines);
                break;

            case PlannedString text when IsReadableInLines(text.Value):
                Block(depth, $"{label} {SnapshotFormat.Text}", text.Value.Split('\n'));
                break;

            default:
                Line(depth, $"{label} {Scalar(value)}");
                break;
        }
    }

    private static string Scalar(PlannedValue value) => value switch
    {
        PlannedNull => SnapshotFormat.Null,
        PlannedBool flag => flag.Value ? SnapshotFormat.True : SnapshotFormat.False,
        PlannedNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PlannedString text => Quote(text.Value),
        PlannedUnknown unknown => $"{SnapshotFormat.Unknown}{Quote(unknown.Placeholder)}",
        PlannedSecret => SnapshotFormat.Secret,
        PlannedAsset asset => $"{SnapshotFormat.Asset}{asset.Kind} {Quote(asset.Content)}",
        PlannedList => SnapshotFormat.EmptyList,
        PlannedObject => SnapshotFormat.EmptyObject,
        _ => throw new NotSupportedException($"No snapshot of {value.GetType().Name}."),
    };

    private void Block(int depth, string label, IEnumerable<string> lines)
    {
        Line(depth, label);
        foreach (var line in lines)
        {
            Line(depth + 1, line.Length == 0 ? $"{SnapshotFormat.Bar}" : $"{SnapshotFormat.Bar} {line}");
        }
    }

    // A carriage return or another control character would not survive Git and editors.
    private static bool IsReadableInLines(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t'));

    private static string Name(string name) => BareName().IsMatch(name) ? name : Quote(name);

    private static string Quote(string text) => JsonSerializer.Serialize(text, Quoting);

    private void Line(int depth, string text) => _text.Insert(_text.Length, SnapshotFormat.Indent, depth).Append(text).Append('\n');

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_./-]*\z")]
    private static partial Regex BareName();
}
