using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Snapshots;

/// <summary>Reads a snapshot back. What it takes is what the writer would write again, byte for byte, and nothing else.</summary>
internal sealed class SnapshotReader
{
    private readonly ImmutableArray<PlannedResource>.Builder _resources = ImmutableArray.CreateBuilder<PlannedResource>();
    private readonly Dictionary<string, PlannedSymbol> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);
    private SnapshotUrns _urns = new("", "");

    private SnapshotReader()
    {
    }

    /// <summary>Reads a snapshot.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="stack">The stack's plan.</param>
    /// <param name="problem">Why there is none, and what to do.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out PlannedStack? stack, [NotNullWhen(false)] out string? problem)
    {
        stack = null;
        problem = ProblemOfFrame(text);
        if (problem is not null)
        {
            return false;
        }

        var lines = text.Split('\n');
        try
        {
            stack = new SnapshotReader().Read(lines);
        }
        catch (SnapshotException exception)
        {
            problem = Damaged(exception.Line);
            return false;
        }

        // Strict without a rule of its own for every word: merge markers, hand edits and other line endings all show here.
        var rewritten = SnapshotWriter.Write(stack).Split('\n');
        if (!lines.AsSpan().SequenceEqual(rewritten))
        {
            problem = Damaged(1 + lines.Zip(rewritten).TakeWhile(pair => pair.First == pair.Second).Count());
            stack = null;
        }

        return stack is not null;
    }

    private static string? ProblemOfFrame(string text)
    {
        // None is ever written: a text that holds one is quoted.
        if (text.IndexOf('\r', StringComparison.Ordinal) is var carriageReturn and >= 0)
        {
            return Damaged(1 + text.AsSpan(0, carriageReturn).Count('\n'));
        }

        var first = text.Split('\n', 2)[0];
        if (!first.StartsWith(SnapshotFormat.Title, StringComparison.Ordinal))
        {
            return $"no plan snapshot, its first line is not '{SnapshotFormat.Title}{SnapshotFormat.Version}'. {Remedy}";
        }

        var version = first[SnapshotFormat.Title.Length..];
        if (version != SnapshotFormat.Version.ToString(CultureInfo.InvariantCulture))
        {
            return $"a plan snapshot of format {version}, expected format {SnapshotFormat.Version}. {Remedy}";
        }

        var last = text.TrimEnd('\n').Split('\n')[^1];
        return last.StartsWith(SnapshotFormat.End, StringComparison.Ordinal) && text.EndsWith('\n')
            ? null
            : $"truncated, its last line is not '{SnapshotFormat.End}N resources'. {Remedy}";
    }

    private static string Remedy => $"Rewrite it with '{SnapshotFormat.Command}', or check out the committed one.";

    private static string Damaged(int line) => $"damaged, line {line} is not as the planner writes it. {Remedy}";

    private PlannedStack Read(string[] lines)
    {
        var nodes = OutlineNode.Parse(lines);
        var stack = Word(nodes, SnapshotFormat.Stack, at: 1);
        var project = Word(nodes, SnapshotFormat.Project, at: 2);
        _urns = new(project, stack);
        var outputs = PlannedObject.Empty;
        foreach (var node in nodes[3..^1])
        {
            if (node.Text == $"{SnapshotFormat.Outputs}:")
            {
                outputs = SnapshotValues.Members(node);
            }
            else if (node.Text.StartsWith(SnapshotFormat.Package, StringComparison.Ordinal))
            {
                var (package, version) = SnapshotValues.Label(node with { Text = node.Text[SnapshotFormat.Package.Length..] });
                _versions[package] = SnapshotValues.Text(node, version);
            }
            else if (node.Text.StartsWith(SnapshotFormat.Resource, StringComparison.Ordinal))
            {
                var resource = Resource(node);
                _resources.Add(resource.Parent is null ? resource with { Outputs = outputs } : resource);
            }
            else
            {
                throw new SnapshotException(node.Line);
            }
        }

        return new()
        {
            Name = stack,
            Project = project,
            Resources = _resources.ToImmutable(),
            Outputs = outputs,
            Symbols = _symbols.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Messages = [],
        };
    }

    private static string Word(ImmutableArray<OutlineNode> nodes, string label, int at) =>
        nodes.Length > at + 1 && nodes[at].Text.StartsWith(label, StringComparison.Ordinal)
            ? nodes[at].Text[label.Length..]
            : throw new SnapshotException(at + 1);

    private PlannedResource Resource(OutlineNode node)
    {
        var urn = _urns.Complete(node.Text[SnapshotFormat.Resource.Length..]);
        if (urn.Split("::", 4) is not [_, _, var types, var name])
        {
            throw new SnapshotException(node.Line);
        }

        var type = types[(types.LastIndexOf('$') + 1)..];
        var resource = new PlannedResource
        {
            Urn = urn,
            Type = type,
            Name = name,
            Custom = true,
            Remote = false,
            Parent = null,
            Provider = null,
            Region = null,
            Inputs = PlannedObject.Empty,
            SecretInputs = [],
            Dependencies = [],
            PropertyDependencies = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal),
            Options = new PlannedOptions { Version = _versions.GetValueOrDefault(PackageVersions.PackageOf(type)) },
        };
        return node.Children.Aggregate(resource, WithFact);
    }

    private PlannedResource WithFact(PlannedResource resource, OutlineNode fact)
    {
        if (!fact.Text.Contains(':', StringComparison.Ordinal))
        {
            return fact.Text switch
            {
                SnapshotFormat.Component => resource with { Custom = false },
                SnapshotFormat.Remote => resource with { Remote = true },
                _ => WithOption(resource, fact, fact.Text, true),
            };
        }

        var (name, rest) = SnapshotValues.Label(fact);
        switch (name)
        {
            case SnapshotFormat.Parent:
                return resource with { Parent = _urns.Complete(SnapshotValues.Text(fact, rest)) };

            case SnapshotFormat.Provider:
                return resource with { Provider = _urns.Complete(SnapshotValues.Text(fact, rest)) };

            case SnapshotFormat.Region:
                return resource with { Region = SnapshotValues.Text(fact, rest) };

            case SnapshotFormat.Inputs:
                return resource with { Inputs = SnapshotValues.Members(fact) };

            case SnapshotFormat.SecretInputs:
                return resource with { SecretInputs = SnapshotValues.Texts(fact) };

            case SnapshotFormat.Outputs:
                return resource with { Outputs = SnapshotValues.Members(fact) };

            case SnapshotFormat.Placeholders:
                ReadPlaceholders(resource.Urn, fact);
                return resource;

            case SnapshotFormat.Needs:
                return WithNeeds(resource, fact);

            default:
                return WithOption(resource, fact, name, rest.Length > 0 ? SnapshotValues.Text(fact, rest) : SnapshotValues.Texts(fact));
        }
    }

    private PlannedResource WithOption(PlannedResource resource, OutlineNode fact, string name, object value)
    {
        var option = ResourceOption.All.FirstOrDefault(option => option.Name == name) ?? throw new SnapshotException(fact.Line);
        var whole = (option.IsUrn, value) switch
        {
            (true, string urn) => _urns.Complete(urn),
            (true, ImmutableArray<string> urns) => (object)urns.Select(urn => _urns.Complete(urn)).ToImmutableArray(),
            _ => value,
        };
        return resource with { Options = option.Set(resource.Options, whole) ?? throw new SnapshotException(fact.Line) };
    }

    private void ReadPlaceholders(string urn, OutlineNode fact)
    {
        foreach (var child in fact.Children)
        {
            var (placeholder, property) = SnapshotValues.Label(child);
            _symbols[placeholder] = new(urn, SnapshotValues.Text(child, property));
        }
    }

    private PlannedResource WithNeeds(PlannedResource resource, OutlineNode fact)
    {
        var needs = fact.Children
            .Select(child => (Label: SnapshotValues.Label(child), Node: child))
            .Select(need => (need.Label.Name, Urn: _urns.Complete(SnapshotValues.Text(need.Node, need.Label.Behind))))
            .ToList();
        return resource with
        {
            Dependencies = [.. needs.Select(need => need.Urn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            PropertyDependencies = needs
                .Where(need => need.Name != SnapshotFormat.Altogether)
                .GroupBy(need => need.Name, need => need.Urn, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(input => input.Key, input => input.ToImmutableArray(), StringComparer.Ordinal),
        };
    }
}
