using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MultiRegion.Planner.Rendering.Html;

/// <summary>Makes elements. Every text in them is escaped by the writer: nothing of a plan can become markup.</summary>
internal static class Html
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>An element that is never written as an empty tag: a browser takes <c>&lt;td /&gt;</c> for a beginning.</summary>
    public static XElement E(string name, string? css = null, params object?[] content) =>
        new(name, css is null ? null : new XAttribute("class", css), content.Length == 0 ? "" : content.Select(Clean));

    /// <summary>An element of a drawing, with its attributes as name and value pairs.</summary>
    public static XElement S(string name, string css, object?[] content, params (string Name, object Value)[] attributes) =>
        new(
            Svg + name,
            new XAttribute("class", css),
            attributes.Select(attribute => new XAttribute(attribute.Name, string.Create(CultureInfo.InvariantCulture, $"{attribute.Value}"))),
            content.Select(Clean));

    /// <summary>A table; columns whose header begins with <c>#</c> hold numbers.</summary>
    public static XElement Table(string[] headers, IEnumerable<object?[]> rows, object?[]? foot = null)
    {
        string? Css(int column) => headers[column].StartsWith('#') ? "number" : null;
        XElement Row(string cell, string? css, object?[] cells) => E("tr", css, [.. cells.Select((content, column) => E(cell, Css(column), content ?? ""))]);
        return E(
            "div",
            "scroll",
            E(
                "table",
                null,
                E("thead", null, Row("th", null, [.. headers.Select(header => header.TrimStart('#'))])),
                E("tbody", null, [.. rows.Select(row => Row("td", null, row))]),
                foot is null ? null : E("tfoot", null, Row("td", null, foot))));
    }

    /// <summary>The page as text: the same bytes everywhere, and well-formed as XML too.</summary>
    public static string Write(XElement page)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false, NewLineHandling = NewLineHandling.None }))
            page.Save(writer);
        return text.Append('\n').ToString();
    }

    private static object? Clean(object? content) => content switch
    {
        string text when text.Any(letter => !XmlConvert.IsXmlChar(letter) && !char.IsSurrogate(letter)) =>
            string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD')),
        _ => content,
    };
}
