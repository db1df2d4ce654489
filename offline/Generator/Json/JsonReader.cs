using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MultiRegion.Offline.Generator.Json;

/// <summary>
/// Reads the JSON that descriptors use: objects, arrays, strings and booleans. An analyzer may bring no packages of
/// its own without bundling them, and this is smaller than the bundling.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private int _position;
    private int _line = 1;

    private JsonReader(string text) => _text = text;

    public static JsonNode Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.ReadValue();
        reader.SkipWhitespace();
        return reader._position == text.Length ? value : throw reader.Unexpected("the end");
    }

    private JsonNode ReadValue()
    {
        SkipWhitespace();
        var line = _line;
        return Current switch
        {
            '{' => new JsonObject(ReadMembers(), line),
            '[' => new JsonArray(ReadItems(), line),
            '"' => new JsonText(ReadText(), line),
            't' => ReadWord("true", new JsonBoolean(true, line)),
            'f' => ReadWord("false", new JsonBoolean(false, line)),
            _ => throw Unexpected("an object, array, string or boolean"),
        };
    }

    private List<KeyValuePair<string, JsonNode>> ReadMembers()
    {
        var members = new List<KeyValuePair<string, JsonNode>>();
        var names = new HashSet<string>();
        Expect('{');
        while (!Accept('}'))
        {
            if (members.Count > 0)
                Expect(',');
            SkipWhitespace();
            var name = ReadText();
            if (!names.Add(name))
                throw new DescriptorException($"'{name}' stands twice in the same object", _line);
            Expect(':');
            members.Add(new KeyValuePair<string, JsonNode>(name, ReadValue()));
        }

        return members;
    }

    private List<JsonNode> ReadItems()
    {
        var items = new List<JsonNode>();
        Expect('[');
        while (!Accept(']'))
        {
            if (items.Count > 0)
                Expect(',');
            items.Add(ReadValue());
        }

        return items;
    }

    private string ReadText()
    {
        if (Current != '"')
            throw Unexpected("a string");
        var text = new StringBuilder();
        for (_position++; Current != '"'; _position++)
        {
            if (Current is '\0' or '\n')
                throw Unexpected("the end of the string");
            text.Append(Current == '\\' ? ReadEscape() : Current);
        }

        _position++;
        return text.ToString();
    }

    private char ReadEscape()
    {
        _position++;
        switch (Current)
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case '"' or '\\' or '/': return Current;
            case 'u' when _position + 4 < _text.Length
                && int.TryParse(_text.Substring(_position + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            default: throw Unexpected("an escape sequence");
        }
    }

    private JsonNode ReadWord(string word, JsonNode value)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            throw Unexpected(word);
        _position += word.Length;
        return value;
    }

    private bool Accept(char expected)
    {
        SkipWhitespace();
        if (Current != expected)
            return false;
        _position++;
        return true;
    }

    private void Expect(char expected)
    {
        if (!Accept(expected))
            throw Unexpected($"'{expected}'");
    }

    private void SkipWhitespace()
    {
        for (; Current is ' ' or '\t' or '\r' or '\n'; _position++)
        {
            if (Current == '\n')
                _line++;
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private DescriptorException Unexpected(string expected) =>
        new($"expected {expected}, got {(_position < _text.Length ? $"'{Current}'" : "the end of the file")}", _line);
}
