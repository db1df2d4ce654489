using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MultiRegion.Planner.Configuration;

/// <summary>
/// Reads one YAML document into nodes. Works on the parser's events, because a mapping here keeps its order and
/// position, and a duplicate name is an error with a place.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Far beyond any configuration, far below what exhausts the stack.</summary>
    internal const int DeepestNesting = 64;

    private const string NotYaml = "text that is not YAML";

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, YamlNode> _anchors = [];
    private int _depth;

    private YamlReader(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The document's root; null for a file without one.</summary>
    /// <exception cref="YamlSyntaxException">The text is not one well-formed document.</exception>
    public static YamlNode? Read(string text)
    {
        var reader = new YamlReader(text);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            // Where the parser gave up; at the end of the text, what is open there tells more.
            var place = exception.End.Index < text.Length ? exception.End : exception.Start;
            throw new YamlSyntaxException(place, NotYaml, Reason(exception), "Correct it there.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser has no error of its own for some texts, an open bracket before "name: value" among them.
            throw new YamlSyntaxException(
                reader._parser.Current?.End ?? Mark.Empty,
                NotYaml,
                "which makes no sense from here on",
                "Close the bracket or the quote before it.");
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode();
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart { Start: var second })
        {
            throw new YamlSyntaxException(second, "a second document", "expected one per file", "Remove it.");
        }

        return root;
    }

    private YamlNode ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var known)
                ? known
                : throw new YamlSyntaxException(
                    alias.Start,
                    $"the alias '*{alias.Value}'",
                    $"expected an anchor '&{alias.Value}' before it",
                    "Add it, or write the value out.");
        }

        var start = (NodeEvent)_parser.Current!;
        if (++_depth > DeepestNesting)
        {
            throw new YamlSyntaxException(
                start.Start,
                "too deep a nesting",
                $"expected {DeepestNesting} levels at most",
                "Flatten it.");
        }

        YamlNode node = start switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(),
            _ => ReadMapping(),
        };
        _depth--;
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = node;
        }

        return node;
    }

    private YamlScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlScalar(
            scalar.Value,
            scalar.Style is ScalarStyle.Plain && scalar.Tag.IsEmpty,
            scalar.Start.Line,
            scalar.Start.Column);
    }

    private YamlSequence ReadSequence()
    {
        var start = _parser.Consume<SequenceStart>().Start;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode());
        }

        return new YamlSequence(items.ToImmutable(), start.Line, start.Column);
    }

    private YamlMapping ReadMapping()
    {
        var start = _parser.Consume<MappingStart>().Start;
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, YamlNode>>();
        var firstLines = new Dictionary<string, long>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var nameStart = _parser.Current!.Start;
            if (ReadNode() is not YamlScalar name)
            {
                throw new YamlSyntaxException(start, "a key that is a list or a mapping", "expected text", "Quote it.");
            }

            if (!firstLines.TryAdd(name.Text, name.Line))
            {
                throw new YamlSyntaxException(
                    nameStart,
                    $"the key '{name.Text}' again",
                    $"expected it once, and it stands on line {firstLines[name.Text]} already",
                    "Keep one.");
            }

            entries.Add(new(name.Text, ReadNode()));
        }

        return new YamlMapping(entries.ToImmutable(), start.Line, start.Column);
    }

    /// <summary>The parser's reason as part of a sentence: no capital, no full stop.</summary>
    private static string Reason(YamlException exception)
    {
        var text = exception.Message.Trim().TrimEnd('.');
        return text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
