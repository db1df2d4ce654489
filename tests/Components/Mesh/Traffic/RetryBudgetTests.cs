using MultiRegion.Components.Mesh.Traffic;

namespace MultiRegion.Tests.Components.Mesh.Traffic;

public class RetryBudgetTests
{
    [Theory]
    [InlineData(10, 3, 2, true)]
    [InlineData(6, 3, 2, true)] // to the second
    [InlineData(5, 3, 2, false)]
    [InlineData(1, 1, 2, false)]
    public void Adds_up_to_no_more_than_the_timeout(int timeout, int attempts, int perTry, bool fits) =>
        Assert.Equal(fits, Budget(timeout, attempts, perTry).Fits);

    [Theory]
    [InlineData(5, 3, 2, 2)]
    [InlineData(1, 1, 2, 1)]
    public void Says_how_many_tries_fit(int timeout, int attempts, int perTry, int most) =>
        Assert.Equal(most, Budget(timeout, attempts, perTry).MostAttempts);

    [Fact]
    public void Counts_retries_without_the_first_try() => Assert.Equal(2, Budget(10, 3, 2).Retries);

    private static RetryBudget Budget(int timeout, int attempts, int perTry) => new(TimeSpan.FromSeconds(timeout), attempts, TimeSpan.FromSeconds(perTry));
}
