using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Mesh;

public class PlannedMeshTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Passes_every_check(int regions)
    {
        var plan = await PlannedMesh.PlanAsync(regions);

        var mesh = Assert.Single(PlanChecks.Run(plan), check => check.Name == "mesh");
        Assert.Equal((CheckStatus.Pass, $"{regions} clusters see each other, {3 * regions} traffic rules in force"), (mesh.Status, mesh.Detail));
        Assert.Equal(CheckStatus.Pass, Assert.Single(PlanChecks.Run(plan), check => check.Name == "reachability").Status);
        Assert.DoesNotContain(PlanChecks.Run(plan), check => check.Status is CheckStatus.Fail);
    }

    [Theory]
    [InlineData("managed", "service.k8s.aws/nlb")]
    [InlineData("karpenter", "service.k8s.aws/nlb")]
    [InlineData("auto", "eks.amazonaws.com/nlb")]
    public async Task Has_its_gateways_served_by_whoever_makes_load_balancers_in_the_cluster(string compute, string loadBalancerClass)
    {
        var plan = await PlannedMesh.PlanAsync(2, cluster: $$"""{ "version": "1.35", "compute": "{{compute}}" }""");

        var classes = MeshRelease.In(plan).Where(release => release.IsGateway).Select(release => release.Value("service", "loadBalancerClass"));
        Assert.Equal([new PlannedString(loadBalancerClass), new PlannedString(loadBalancerClass)], classes);
        Assert.DoesNotContain(PlanChecks.Run(plan), check => check.Status is CheckStatus.Fail);
    }

    [Fact]
    public async Task Is_not_there_at_all_in_another_pattern()
    {
        var plan = await PlannedMesh.PlanAsync(2, "dns");

        Assert.DoesNotContain(plan.Resources, resource => resource.Type.Contains("mesh:", StringComparison.Ordinal)
            || resource.Type.Contains("istio.io", StringComparison.Ordinal) || resource.Type.StartsWith("tls:", StringComparison.Ordinal) || resource.Type == "pulumi:providers:tls");
        Assert.Equal("no mesh is planned", new MeshCheck().Run(plan).Detail);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Turned_off_takes_only_its_own_resources_along(int regions)
    {
        var (on, off) = (await PlannedMesh.PlanAsync(regions), await PlannedMesh.PlanAsync(regions, "dns"));

        var kept = off.Resources.Select(resource => resource.Urn).ToHashSet();
        var gone = on.Resources.Where(resource => !kept.Contains(resource.Urn)).ToList();

        Assert.Empty(kept.Except(on.Resources.Select(resource => resource.Urn)));
        Assert.True(gone.Count > 20 * regions, $"{gone.Count} resources");
        Assert.All(gone, resource => Assert.True(IsOfMesh(resource), resource.Urn));
        Assert.Equal(regions * (regions - 1), gone.Count(resource => resource.Name.Contains("-kubernetes-api-", StringComparison.Ordinal)));
        var changed = on.Resources.Where(resource => kept.Contains(resource.Urn) && resource.Custom && off.Find(resource.Urn)!.Inputs != resource.Inputs).ToList();
        // In place: the public gateway leaves the mesh, and the topic and its key take no alerts of its counters any more.
        Assert.Equal(3 * regions, changed.Count);
        Assert.Equal(regions, changed.Count(resource => resource.Name.EndsWith("-public-pods", StringComparison.Ordinal)));
        Assert.Equal(2 * regions, changed.Count(resource => resource.Name.EndsWith("-alarms", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Goes_into_each_cluster_through_the_provider_of_its_region()
    {
        var plan = await PlannedMesh.PlanAsync(3);

        var members = plan.Resources.Where(resource => resource.Urn.Contains("multi-region:mesh:", StringComparison.Ordinal) && resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, members.Select(resource => resource.Provider).Distinct().Count());
        Assert.All(members, resource =>
        {
            var provider = plan.Find(resource.Provider)!;
            Assert.StartsWith($"{provider.Name}-", resource.Name, StringComparison.Ordinal);
            Assert.Equal(provider.Name, plan.Follow(provider, "clusterIdentifier")?.Region);
        });
    }

    [Fact]
    public async Task Declares_each_part_after_what_it_needs()
    {
        var plan = await PlannedMesh.PlanAsync(2);

        Assert.True(NeedsFirst(plan, "us-west-2-istiod-1-30-4", "us-west-2-authority"));
        Assert.True(NeedsFirst(plan, "us-west-2-istiod-1-30-4", "us-west-2-base"));
        Assert.True(NeedsFirst(plan, "us-west-2-istiod-1-30-4", "us-west-2-cni"));
        Assert.True(NeedsFirst(plan, "us-west-2-authority", "us-west-2-istio"));
        Assert.True(NeedsFirst(plan, "us-west-2-eastwest", "us-west-2-istiod-1-30-4"));
        Assert.True(NeedsFirst(plan, "us-west-2-cross-network", "us-west-2-eastwest"));
        Assert.True(NeedsFirst(plan, "us-west-2-payment-service-default", "us-west-2-istiod-1-30-4"));
        Assert.True(NeedsFirst(plan, "us-west-2-remote-us-east-1", "us-east-1-reader"));
        Assert.True(NeedsFirst(plan, "us-east-1-reader", "us-east-1-istiod-1-30-4"));
        Assert.False(NeedsFirst(plan, "us-west-2-istiod-1-30-4", "us-east-1-istiod-1-30-4")); // neither waits for the other
    }

    [Fact]
    public async Task Keeps_every_signing_key_and_token_secret()
    {
        var plan = await PlannedMesh.PlanAsync(2);

        Assert.Contains("stringData.ca-key.pem", Named(plan, "kubernetes:core/v1:Secret", "us-east-1-authority").SecretInputs);
        Assert.Contains("stringData.us-east-1", Named(plan, "kubernetes:core/v1:Secret", "us-west-2-remote-us-east-1").SecretInputs);
        Assert.Contains("caPrivateKeyPem", Named(plan, "tls:index/locallySignedCert:LocallySignedCert", "us-east-1-intermediate-1-1").SecretInputs);
    }

    // The mesh itself, its counters, its TLS provider, and the door that each control plane opens for the others.
    private static bool IsOfMesh(PlannedResource resource) =>
        resource.Urn.Contains("::multi-region:mesh:IstioMultiPrimary", StringComparison.Ordinal)
        || resource.Urn.Contains("::multi-region:mesh:MeshMetrics", StringComparison.Ordinal)
        || resource.Type == "pulumi:providers:tls"
        || (resource.Type == "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" && resource.Name.Contains("-kubernetes-api-", StringComparison.Ordinal));

    private static PlannedResource Named(SystemPlan plan, string type, string name) => Assert.Single(plan.OfType(type), resource => resource.Name == name);

    private static bool NeedsFirst(SystemPlan plan, string name, string needed)
    {
        var later = plan.Resources.First(resource => resource.Custom && resource.Name == name);
        return later.Dependencies.Select(plan.Find).Any(resource => resource?.Name == needed);
    }
}
