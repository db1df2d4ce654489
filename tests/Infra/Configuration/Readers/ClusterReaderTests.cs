using MultiRegion.Components.Cluster;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class ClusterReaderTests
{
    [Fact]
    public void Reads_every_value()
    {
        var cluster = Read("""{ "version": "1.34", "compute": "karpenter", "instanceTypes": ["m7i.xlarge", "m6i.xlarge"], "endpoint": "public", "publicAccessCidrs": ["203.0.113.0/24"] }""");

        Assert.Equal(("1.34", ComputeMode.Karpenter, ClusterEndpoint.PublicAndPrivate), (cluster.Version, cluster.Compute, cluster.Endpoint));
        Assert.Equal<string>(["m7i.xlarge", "m6i.xlarge"], cluster.InstanceTypes);
        Assert.Equal(["203.0.113.0/24"], cluster.PublicAccessCidrs.Select(block => $"{block}"));
    }

    [Fact]
    public void Needs_a_version_only()
    {
        var cluster = Read("""{ "version": "1.35" }""");

        Assert.Equal((ComputeMode.Managed, ClusterEndpoint.Private), (cluster.Compute, cluster.Endpoint));
        Assert.Equal<string>(["m7i.xlarge"], cluster.InstanceTypes);
        Assert.Empty(cluster.PublicAccessCidrs);
    }

    // A default would upgrade every region on the day it moves.
    [Fact]
    public void Reports_a_missing_version() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: cluster.version: got nothing, expected a version in standard support: "
            + "1.34 (until 2026-12-02), 1.35 (until 2027-03-27), 1.36. Add it, e.g. version: \"1.35\".",
        ],
        Given.UsEast1.With("cluster", "{}").Problems());

    [Fact]
    public void Reports_everything_at_once() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: cluster.compte: got an unknown key, expected one of version, compute, instanceTypes, endpoint, publicAccessCidrs. Did you mean 'compute'?",
            "stacks/Pulumi.us-east-1.yaml: cluster.endpoint: got 'open', expected one of private, public. Choose one of them.",
            "stacks/Pulumi.us-east-1.yaml: cluster.instanceTypes[0]: got 'db.r7g.large', expected an EC2 instance type. Write r7g.large.",
            "stacks/Pulumi.us-east-1.yaml: cluster.publicAccessCidrs[0]: got '0.0.0.0/0', which opens the Kubernetes API to the internet. List the addresses of your offices and runners, e.g. 203.0.113.0/24.",
            "stacks/Pulumi.us-east-1.yaml: cluster.version: got the number 1.35, expected text, for without quotes 1.30 reads as 1.3. Write it in quotes: \"1.35\".",
        ],
        Given.UsEast1.With(
            "cluster",
            """{ "version": 1.35, "compte": "managed", "instanceTypes": ["db.r7g.large"], "endpoint": "open", "publicAccessCidrs": ["0.0.0.0/0"] }""").Problems());

    private static ClusterSettings Read(string json) =>
        Assert.IsType<RegionSettings>(StackSettings.Load(Given.UsEast1.With("cluster", json)).Settings).Cluster;
}
