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

    [Fact]
    public void Reads_pinned_add_ons() => Assert.Equal(
        new Dictionary<string, string> { ["coredns"] = "v1.13.2-eksbuild.21" },
        Read("""{ "version": "1.35", "addons": { "coredns": "v1.13.2-eksbuild.21" } }""").Addons);

    [Fact]
    public void Pins_no_add_on_unless_asked() => Assert.Empty(Read("""{ "version": "1.35" }""").Addons);

    [Fact]
    public void Reports_an_add_on_that_does_not_fit_the_Kubernetes_version() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: cluster.addons.coredns: got 'v1.14.3-eksbuild.3', which is not known to fit Kubernetes 1.34. "
            + "Choose v1.13.2-eksbuild.11 or v1.13.2-eksbuild.7, or add it to AddonVersions once EKS has confirmed it.",
        ],
        Given.UsEast1.With("cluster", """{ "version": "1.34", "addons": { "coredns": "v1.14.3-eksbuild.3" } }""").Problems());

    [Fact]
    public void Reports_an_unknown_add_on() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: cluster.addons.core-dns: got an unknown key, expected one of amazon-cloudwatch-observability, "
            + "aws-ebs-csi-driver, coredns, eks-pod-identity-agent, kube-proxy, metrics-server, vpc-cni. Did you mean 'coredns'?",
        ],
        Given.UsEast1.With("cluster", """{ "version": "1.35", "addons": { "core-dns": "v1.14.3-eksbuild.3" } }""").Problems());

    // What is wrong is the version, and it is reported where it stands.
    [Fact]
    public void Judges_no_add_on_by_a_version_that_could_not_be_read() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: cluster.version: got '1.29', expected a version in standard support: "
            + "1.34 (until 2026-12-02), 1.35 (until 2027-03-27), 1.36. Write it like \"1.35\".",
        ],
        Given.UsEast1.With("cluster", """{ "version": "1.29", "addons": { "coredns": "v1.11.4-eksbuild.1" } }""").Problems());

    [Fact]
    public void Reports_an_unknown_compute_mode() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: cluster.compute: got 'fargate', expected one of managed, karpenter, auto. Choose one of them."],
        Given.UsEast1.With("cluster", """{ "version": "1.35", "compute": "fargate" }""").Problems());

    [Theory]
    [InlineData("karpenter")]
    [InlineData("auto")]
    public void Reports_a_size_that_cannot_be_limited(string compute) => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: cluster.instanceTypes[1]: got 'm7i.metal-48xl', whose size does not say how many processors it has, "
            + "and the region is limited by them. Choose a size from large upwards, e.g. m7i.xlarge.",
        ],
        Given.UsEast1.With("cluster", $$"""{ "version": "1.35", "compute": "{{compute}}", "instanceTypes": ["m7i.xlarge", "m7i.metal-48xl"] }""").Problems());

    [Fact]
    public void Limits_managed_nodes_by_their_number_at_any_size() => Assert.Equal<string>(
        ["t3.medium"], Read("""{ "version": "1.35", "instanceTypes": ["t3.medium"] }""").InstanceTypes);

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
            "stacks/Pulumi.us-east-1.yaml: cluster.compte: got an unknown key, expected one of version, compute, instanceTypes, addons, endpoint, publicAccessCidrs. Did you mean 'compute'?",
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
