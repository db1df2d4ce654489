using MultiRegion.Components.Database;

namespace MultiRegion.Tests.Components.Database;

public class InstanceClassTests
{
    [Theory]
    [InlineData("db.r7g.large", 16)]
    [InlineData("db.r6g.xlarge", 32)]
    [InlineData("db.r5.24xlarge", 768)]
    [InlineData("db.r6i.32xlarge", 1024)]
    [InlineData("db.r8g.48xlarge", 1536)]
    [InlineData("db.x2g.16xlarge", 1024)]
    public void Reads_a_class_and_knows_its_memory(string name, int memoryInGiB)
    {
        Assert.Equal(memoryInGiB, InstanceClass.Parse(name).MemoryInGiB);
        Assert.Equal(name, InstanceClass.Parse(name).ToString());
    }

    [Theory]
    [InlineData("db.t4g.medium")] // burstable
    [InlineData("db.m7g.large")] // not offered for Aurora
    [InlineData("db.r7g.24xlarge")] // Graviton 3 ends at 16xlarge
    [InlineData("db.r7i.32xlarge")] // 24xlarge is followed by 48xlarge
    [InlineData("db.r7g.medium")]
    [InlineData("r7g.large")]
    [InlineData("db.r7g")]
    [InlineData("db.r7g.large.tpc2")]
    [InlineData("db.serverless")]
    public void Rejects_what_a_global_database_does_not_take(string name)
    {
        Assert.Null(InstanceClass.TryParse(name));
        Assert.Equal("text", Assert.Throws<ArgumentException>(() => InstanceClass.Parse(name)).ParamName);
    }

    [Theory]
    [InlineData("db.t3.medium", true)]
    [InlineData("db.t4g.large", true)]
    [InlineData("db.r7g.large", false)]
    [InlineData("t4g.medium", false)]
    public void Tells_burstable_classes(string name, bool burstable) => Assert.Equal(burstable, InstanceClass.IsBurstable(name));
}
