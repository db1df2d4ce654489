using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class WholeNumberTests
{
    private static readonly WholeNumber Percent = new(1, 100, 20);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    [InlineData("\"20\"", 20)]
    public void Accepts_numbers_and_their_text(string json, int value) => Assert.Equal(value, Percent.Reads(json));

    [Theory]
    [InlineData("0", "got '0', expected a whole number from 1 to 100. The nearest is 1.")]
    [InlineData("101", "got '101', expected a whole number from 1 to 100. The nearest is 100.")]
    [InlineData("\"-5\"", "got '-5', expected a whole number from 1 to 100. The nearest is 1.")]
    [InlineData("99999999999999999999", "got '99999999999999999999', expected a whole number from 1 to 100. The nearest is 100.")]
    public void Rejects_what_is_out_of_bounds(string json, string message) => Assert.Equal(message, Percent.Refuses(json));

    [Theory]
    [InlineData("\"20%\"", "'20%'")]
    [InlineData("20.5", "'20.5'")]
    [InlineData("\"1e2\"", "'1e2'")]
    [InlineData("\"\"", "''")]
    [InlineData("true", "'true'")]
    [InlineData("[20]", "a list")]
    public void Rejects_what_is_no_whole_number(string json, string found) =>
        Assert.Equal($"got {found}, expected a whole number from 1 to 100. Write it like 20.", Percent.Refuses(json));
}
