using System;
using System.Text;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>Writes indented C#.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceWriter Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * IndentWidth).Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>A line, and under it a block in braces.</summary>
    public SourceWriter Block(string header, Action body)
    {
        Line(header).Line("{");
        Indented(body);
        return Line("}");
    }

    public SourceWriter Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
