using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Tests.Infra.Configuration.Reading;

public class ShownTests
{
    [Fact]
    public void Keeps_a_message_on_one_line() => Assert.Equal("'a b c'", Shown.Text("a\nb\tc"));

    [Fact]
    public void Cuts_long_text() => Assert.Equal($"'{new string('x', 80)}...'", Shown.Text(new string('x', 81)));

    [Fact]
    public void Leaves_text_that_fits() => Assert.Equal($"'{new string('x', 80)}'", Shown.Text(new string('x', 80)));

    [Theory]
    [InlineData(0, "0 zones")]
    [InlineData(1, "1 zone")]
    [InlineData(2, "2 zones")]
    public void Counts_in_words_that_agree(int count, string text) => Assert.Equal(text, Shown.Count(count, "zone"));
}
