using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class InstanceClassFormatTests
{
    private const string Expected = "expected a class of Aurora PostgreSQL in one of the families r5, r6g, r6i, r7g, r7i, r8g, x2g";

    [Fact]
    public void Accepts_a_class_of_global_databases() => Assert.Equal("db.r8g.2xlarge", InstanceClassFormat.Instance.Reads("\"db.r8g.2xlarge\"").Name);

    [Theory]
    [InlineData("db.t4g.medium")]
    [InlineData("db.t3.large")]
    public void Rejects_a_burstable_class(string name) => Assert.Equal(
        $"got '{name}', which is burstable, and a global database takes no such member. Write it like db.r7g.large.",
        InstanceClassFormat.Instance.Refuses($"\"{name}\""));

    [Theory]
    [InlineData("r7g.large", "Write db.r7g.large.")]
    [InlineData("db.m7g.large", "Write it like db.r7g.large.")]
    [InlineData("db.r7g.24xlarge", "Write it like db.r7g.large.")]
    [InlineData("db.serverless", "Write it like db.r7g.large.")]
    public void Rejects_anything_else(string name, string fix) =>
        Assert.Equal($"got '{name}', {Expected}. {fix}", InstanceClassFormat.Instance.Refuses($"\"{name}\""));
}
