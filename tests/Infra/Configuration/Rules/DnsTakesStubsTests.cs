namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class DnsTakesStubsTests
{
    private const string Auto = """{ "version": "1.35", "compute": "auto" }""";

    [Fact]
    public void Rejects_a_cluster_whose_DNS_belongs_to_AWS() => Assert.Equal(
        [
            "stacks/Pulumi.us-west-2.yaml: cluster.compute: got 'auto', where AWS runs the cluster's DNS and nobody can tell it about other clusters, "
            + "which topology.discovery: coreDns needs. Set it to managed or karpenter, or topology.discovery to externalDns.",
        ],
        Given.UsWest2.With("cluster", Auto).WithTopology(topology => topology["discovery"] = "coreDns").Problems());

    [Theory]
    [InlineData("dns", "externalDns", "auto")]
    [InlineData("independent", "coreDns", "auto")]
    [InlineData("dns", "coreDns", "managed")]
    [InlineData("dns", "coreDns", "karpenter")]
    public void Takes_every_other_combination(string pattern, string discovery, string compute) => Assert.Empty(
        Given.UsWest2.With("cluster", Auto.Replace("auto", compute, StringComparison.Ordinal)).WithTopology(topology =>
        {
            topology["pattern"] = pattern;
            topology["discovery"] = discovery;
        }).Problems());
}
