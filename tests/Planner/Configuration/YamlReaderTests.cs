using MultiRegion.Planner.Configuration;

namespace MultiRegion.Tests.Planner.Configuration;

public class YamlReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void Reads_a_file_without_a_document_as_nothing(string text) => Assert.Null(YamlReader.Read(text));

    [Fact]
    public void Keeps_the_order_and_the_place_of_every_name()
    {
        var root = Assert.IsType<YamlMapping>(YamlReader.Read("b: 1\na:\n  - x\n"));

        Assert.Equal(["b", "a"], root.Entries.Select(entry => entry.Key));
        var list = Assert.IsType<YamlSequence>(root["a"]);
        var item = Assert.IsType<YamlScalar>(Assert.Single(list.Items));
        Assert.Equal(("x", 3L, 5L), (item.Text, item.Line, item.Column));
        Assert.Null(root["absent"]);
    }

    [Fact]
    public void Repeats_an_anchored_value_where_its_alias_stands()
    {
        var root = Assert.IsType<YamlMapping>(YamlReader.Read("a: &zones [x, y]\nb: *zones\n"));

        Assert.Same(root["a"], root["b"]);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, 1, "got the key 'a' again, expected it once, and it stands on line 1 already. Keep one.")]
    [InlineData("a: { x: 1, x: 2 }\n", 1, 12, "got the key 'x' again, expected it once, and it stands on line 1 already. Keep one.")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "got a second document, expected one per file. Remove it.")]
    [InlineData("a: *nowhere\n", 1, 4, "got the alias '*nowhere', expected an anchor '&nowhere' before it. Add it, or write the value out.")]
    [InlineData("? [a, b]\n: 1\n", 1, 1, "got a key that is a list or a mapping, expected text. Quote it.")]
    [InlineData("a: b: c\n", 1, 5, "got text that is not YAML, while scanning a plain scalar value, found invalid mapping. Correct it there.")]
    [InlineData("a: 1\n b: 2\n", 2, 3, "got text that is not YAML, while scanning a plain scalar value, found invalid mapping. Correct it there.")]
    [InlineData("a: 1\n\tb: 2\n", 2, 1, "got text that is not YAML, while scanning a plain scalar, found a tab character that violate indentation. Correct it there.")]
    [InlineData("a: 'open\n", 1, 4, "got text that is not YAML, while scanning a quoted scalar, found unexpected end of stream. Correct it there.")]
    [InlineData("a: {x: 1\n", 2, 1, "got text that is not YAML, while parsing a flow mapping, did not find expected ',' or '}'. Correct it there.")]
    [InlineData("- a\nb: 1\n", 2, 1, "got text that is not YAML, while parsing a block collection, did not find expected '-' indicator. Correct it there.")]
    [InlineData("a: \"\\q\"\n", 1, 5, "got text that is not YAML, while scanning a quoted scalar, found unknown escape character. Correct it there.")]
    // The parser throws InvalidOperationException here, without a place.
    [InlineData("a: [1, 2\nb: 3\n", 1, 6, "got text that is not YAML, which makes no sense from here on. Close the bracket or the quote before it.")]
    // And ArgumentException here.
    [InlineData("a: 1\nb: !!1[ x\n", 2, 2, "got text that is not YAML, which makes no sense from here on. Close the bracket or the quote before it.")]
    public void Refuses_what_is_not_one_document_and_says_where(string text, long line, long column, string message)
    {
        var exception = Assert.Throws<YamlSyntaxException>(() => YamlReader.Read(text));

        Assert.Equal((line, column, message), (exception.Line, exception.Column, exception.Message));
    }

    [Fact]
    public void Refuses_a_nesting_that_would_exhaust_the_stack()
    {
        var text = new string('[', 100_000);

        var exception = Assert.Throws<YamlSyntaxException>(() => YamlReader.Read(text));

        Assert.Equal("got too deep a nesting, expected 64 levels at most. Flatten it.", exception.Message);
        Assert.Equal(YamlReader.DeepestNesting + 1, exception.Column);
    }
}
