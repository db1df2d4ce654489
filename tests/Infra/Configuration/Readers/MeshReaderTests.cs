using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using MultiRegion.Components.Mesh;
using MultiRegion.Components.Mesh.Trust;
using MultiRegion.Infra.Configuration;
using static MultiRegion.Tests.Infra.Configuration.Readers.SomeAuthority;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class MeshReaderTests
{
    [Fact]
    public void Reads_every_default()
    {
        var mesh = Read("""{ "version": "1.30.4" }""");

        Assert.Equal(["us-east-1", "us-west-2"], mesh.Regions.Keys);
        Assert.All(mesh.Regions.Values, region => Assert.Equal((new(1, 30, 4), null), (region.Version, region.Canary)));
        Assert.Equal(("cluster.local", true), (mesh.TrustDomain, mesh.Strict));
        Assert.Equal(("cloudwatch-agent.amazon-cloudwatch", 4315, 1), ($"{mesh.Telemetry.Collector}", mesh.Telemetry.Port, mesh.Telemetry.SamplingPercent));
        var trust = Assert.IsType<GeneratedTrust>(mesh.Trust);
        Assert.Equal((1, 1, 1), (Assert.Single(trust.Roots), trust.Signer, trust.Intermediate));
        Assert.Empty(mesh.Namespaces);
        Assert.Empty(mesh.Services);
    }

    [Fact]
    public void Reads_a_service_with_everything_said()
    {
        var service = Assert.Single(Read("""
            {
              "version": "1.30.4", "mtls": "permissive", "namespaces": ["orders"], "telemetry": { "collector": "otel.monitoring", "port": 4317, "sampling": 10 },
              "services": [{
                "host": "payment-service.default", "remotePercent": 5, "timeout": "9s", "attempts": 4, "perTryTimeout": "2s", "idempotent": true,
                "maxConnections": 1, "maxPendingRequests": 2, "maxRequests": 3
              }]
            }
            """).Services);

        Assert.Equal(("payment-service.default.svc.cluster.local", 5, true), (service.Host.FullName, service.Remote?.Value, service.Idempotent));
        Assert.Equal(new(TimeSpan.FromSeconds(9), 4, TimeSpan.FromSeconds(2)), service.Budget);
        Assert.Equal((1, 2, 3), (service.MaxConnections, service.MaxPendingRequests, service.MaxRequests));
    }

    [Fact]
    public void Lets_regions_upgrade_one_at_a_time()
    {
        var regions = Read("""{ "version": "1.30.4", "canary": "1.31.0", "regions": [{ "region": "us-west-2", "version": "1.31.0" }] }""").Regions;

        Assert.Equal((new(1, 30, 4), new IstioVersion(1, 31, 0)), (regions["us-east-1"].Version, regions["us-east-1"].Canary));
        Assert.Equal((new(1, 31, 0), null), (regions["us-west-2"].Version, regions["us-west-2"].Canary)); // its own canary has become what serves
    }

    [Fact]
    public void Lets_regions_rotate_their_authorities_one_at_a_time()
    {
        var trust = Assert.IsType<GeneratedTrust>(Read(
            """{ "version": "1.30.4", "trust": { "roots": [1, 2], "signer": 2, "intermediate": 3 }, "regions": [{ "region": "us-west-2", "intermediate": 4 }] }""").Trust);

        Assert.Equal((2, 3, 4), (trust.Signer, trust.IntermediateOf("us-east-1"), trust.IntermediateOf("us-west-2")));
    }

    [Theory]
    [InlineData("""{ "host": "a.b", "failover": true, "remotePercent": 5 }""",
        "mesh.services[0].failover: got 'true', beside remotePercent: 5: Istio takes either failover or distribute for one host, and ignores the rule with both. Remove one of them; ejected endpoints shift a split to the other region too.")]
    [InlineData("""{ "host": "a.b", "failover": false }""",
        "mesh.services[0].failover: got 'false', which leaves the service in no other region. Set remotePercent, or remove the service.")]
    [InlineData("""{ "host": "a.b", "timeout": "5s", "attempts": 3, "perTryTimeout": "2s" }""",
        "mesh.services[0].attempts: got '3', but 3 tries of 2s take 6s, longer than the timeout of 5s. Set it to 2, or timeout to 6s.")]
    [InlineData("""{ "host": "a.b", "timeout": "1s", "attempts": 1, "perTryTimeout": "2s" }""",
        "mesh.services[0].attempts: got '1', but 1 tries of 2s take 2s, longer than the timeout of 1s. Set timeout to 2s or more.")]
    [InlineData("""{ "host": "a.b" }, { "host": "a.b", "remotePercent": 5 }""",
        "mesh.services[1].host: got 'a.b', which mesh.services[0].host has already. List each service once.")]
    [InlineData("""{ "host": "payments" }""",
        "mesh.services[0].host: got 'payments', expected a service and its namespace with a dot between. Write payments.default.")]
    [InlineData("""{ "host": "payments.shop.svc.cluster.local" }""",
        "mesh.services[0].host: got 'payments.shop.svc.cluster.local', expected a service and its namespace with a dot between. Write payments.shop.")]
    [InlineData("""{ "host": "a.b", "remotePercent": 100 }""",
        "mesh.services[0].remotePercent: got '100', expected a whole number from 1 to 99. The nearest is 99.")]
    public void Rejects_a_service_that_contradicts_itself(string services, string problem) =>
        Assert.Equal([$"stacks/Pulumi.global.yaml: {problem}"], Problems($$"""{ "version": "1.30.4", "services": [{{services}}] }"""));

    [Theory]
    [InlineData("1.20.0", "got '1.20.0', expected a release of Istio 1.29, 1.30, 1.31. Write it like 1.30.4.")]
    [InlineData("1.30", "got '1.30', expected a release of Istio 1.29, 1.30, 1.31. Write it like 1.30.4.")]
    [InlineData("1.30.3", "got '1.30.3', which forgets a cluster's endpoints when its remote secret changes. Write 1.30.4 or later.")]
    public void Rejects_a_release_that_is_not_known_or_not_fit(string version, string problem) =>
        Assert.Equal([$"stacks/Pulumi.global.yaml: mesh.version: {problem}"], Problems($$"""{ "version": "{{version}}" }"""));

    [Theory]
    [InlineData("""{ "roots": [1, 2, 3] }""", "roots: got '1, 2, 3', expected one root, or two in a row while one takes over from the other. Write it like [1, 2].")]
    [InlineData("""{ "roots": [2, 1] }""", "roots: got '2, 1', expected one root, or two in a row while one takes over from the other. Write it like [2, 3].")]
    [InlineData("""{ "roots": [1], "signer": 2 }""", "signer: got '2', which is none of the trusted roots (1). Set it to 1, or trust 2 first.")]
    public void Rejects_a_rotation_that_would_cut_someone_off(string trust, string problem) =>
        Assert.Equal([$"stacks/Pulumi.global.yaml: mesh.trust.{problem}"], Problems($$"""{ "version": "1.30.4", "trust": {{trust}} }"""));

    [Fact]
    public void Rejects_an_istio_that_does_not_support_a_regions_kubernetes() => Assert.Equal(
        ["stacks/Pulumi.global.yaml: mesh.version: got '1.29.0', which supports Kubernetes 1.31 to 1.35, but us-west-2 runs 1.36. Choose a release of Istio 1.30 or 1.31."],
        System("""{ "version": "1.29.0" }""", """{ "version": "1.36" }"""));

    [Fact]
    public void Names_the_region_whose_own_release_does_not_support_its_kubernetes() => Assert.Equal(
        ["stacks/Pulumi.global.yaml: mesh.regions[0].version: got '1.29.0', which supports Kubernetes 1.31 to 1.35, but us-west-2 runs 1.36. Choose a release of Istio 1.30 or 1.31."],
        System("""{ "version": "1.30.4", "regions": [{ "region": "us-west-2", "version": "1.29.0" }] }""", """{ "version": "1.36" }"""));

    // EKS makes load balancers there itself, under another class.
    [Fact]
    public void Takes_clusters_of_EKS_auto_mode() => Assert.Empty(System("""{ "version": "1.30.4" }""", """{ "version": "1.35", "compute": "auto" }"""));

    [Theory]
    [InlineData("""{ "version": "1.29.0", "regions": [{ "region": "us-west-2", "version": "1.31.0" }] }""",
        "mesh.regions[0].version: got '1.31.0', but mesh.version is 1.29.0, and control planes of one mesh may be one minor release apart. Choose a release of Istio 1.30, and go on from there.")]
    [InlineData("""{ "version": "1.31.0", "regions": [{ "region": "us-west-2", "version": "1.29.0" }] }""",
        "mesh.version: got '1.31.0', but mesh.regions[0].version is 1.29.0, and control planes of one mesh may be one minor release apart. Choose a release of Istio 1.30, and go on from there.")]
    [InlineData("""{ "version": "1.29.0", "canary": "1.31.0" }""",
        "mesh.canary: got '1.31.0', but mesh.version is 1.29.0, and control planes of one mesh may be one minor release apart. Choose a release of Istio 1.30, and go on from there.")]
    public void Rejects_releases_too_far_apart(string mesh, string problem) => Assert.Equal([$"stacks/Pulumi.global.yaml: {problem}"], Problems(mesh));

    [Fact]
    public void Takes_neighbouring_releases() =>
        Assert.Empty(Problems("""{ "version": "1.29.2", "canary": "1.30.4", "regions": [{ "region": "us-west-2", "version": "1.30.4", "canary": "1.29.2" }] }"""));

    [Theory]
    [InlineData("""{ "version": "1.30.4", "namespaces": ["orders", "ingress"] }""",
        "mesh.namespaces[1]: got 'ingress', whose gateway for the public is a member by itself, and whose controller must stay outside. Remove it.")]
    [InlineData("""{ "version": "1.30.4", "entrances": ["istio-system"] }""",
        "mesh.entrances[0]: got 'istio-system', which holds the mesh's own control plane. Remove it.")]
    [InlineData("""{ "version": "1.30.4", "namespaces": ["region-health"] }""",
        "mesh.namespaces[0]: got 'region-health', whose pods answer the health checks of DNS, which bring no certificate. Remove it.")]
    [InlineData("""{ "version": "1.30.4", "services": [{ "host": "region-health.region-health" }] }""",
        "mesh.services[0].host: got 'region-health.region-health', in region-health, whose pods answer the health checks of DNS, which bring no certificate. Remove it.")]
    [InlineData("""{ "version": "1.30.4", "services": [{ "host": "metrics-server.kube-system" }] }""",
        "mesh.services[0].host: got 'metrics-server.kube-system', in kube-system, which the nodes need before any proxy runs. Remove it.")]
    public void Rejects_members_that_the_platform_runs_on(string mesh, string problem) => Assert.Equal([$"stacks/Pulumi.global.yaml: {problem}"], Problems(mesh));

    [Fact]
    public void Requires_the_section_in_the_pattern_only()
    {
        Assert.Empty(Given.Global.Problems());
        Assert.Equal(
            ["stacks/Pulumi.global.yaml: mesh: got nothing, expected an object. Add it, e.g. multi-region:mesh: { version: 1.30.4 }."],
            Given.Global.WithTopology(topology => topology["pattern"] = "mesh").Problems());
    }

    [Fact]
    public void Takes_supplied_authorities()
    {
        using var root = Root();
        using var east = Below(root);
        using var west = Below(root);

        var trust = Assert.IsType<SuppliedTrust>(Read(Supplied(root, (east, Key(east)), (west, Key(west)))).Trust);

        Assert.Equal(["us-east-1", "us-west-2"], trust.Authorities.Keys);
        Assert.Equal((east.ExportCertificatePem(), Key(east)), (trust.Authorities["us-east-1"].Certificate, trust.Authorities["us-east-1"].Key));
    }

    [Fact]
    public void Takes_what_stands_for_an_encrypted_key_in_a_plan()
    {
        using var root = Root();
        using var east = Below(root);

        Assert.Empty(Problems(Supplied(root, (east, "[secret]"), (east, "[secret]"))));
    }

    [Fact]
    public void Rejects_an_expired_authority()
    {
        using var root = Root();
        using var old = Below(root, until: Now.AddDays(-1));
        using var west = Below(root);

        Assert.Equal(
            "stacks/Pulumi.global.yaml: mesh.authorities.clusters[0].certificate: got 'CN=authority', which expired on 2026-11-20. Supply its successor.",
            Assert.Single(Problems(Supplied(root, (old, Key(old)), (west, Key(west))))));
    }

    [Fact]
    public void Rejects_a_certificate_that_is_no_authority()
    {
        using var root = Root();
        using var leaf = Below(root, isAuthority: false);
        using var west = Below(root);

        Assert.Equal(
            "stacks/Pulumi.global.yaml: mesh.authorities.clusters[0].certificate: got 'CN=authority', which is no certificate authority. Supply one that was issued with CA:TRUE.",
            Assert.Single(Problems(Supplied(root, (leaf, Key(leaf)), (west, Key(west))))));
    }

    [Fact]
    public void Rejects_an_authority_of_another_root_and_a_key_of_another_certificate()
    {
        using var root = Root();
        using var other = Root();
        using var foreign = Below(other);
        using var west = Below(root);

        Assert.Equal(
            [
                "stacks/Pulumi.global.yaml: mesh.authorities.clusters[0].certificate: got a certificate, which none of the roots signed. Supply the root that did, or have one of these sign it.",
                "stacks/Pulumi.global.yaml: mesh.authorities.clusters[1].key: got a key, which is not the certificate's. Supply the key, in PEM, that the certificate was issued for.",
            ],
            Problems(Supplied(root, (foreign, Key(foreign)), (west, Key(foreign)))));
    }

    // No message may show what was taken for a key.
    [Fact]
    public void Rejects_what_is_no_key_without_showing_it()
    {
        using var root = Root();
        using var east = Below(root);

        Assert.Equal(
            "stacks/Pulumi.global.yaml: mesh.authorities.clusters[0].key: got text without a private key, expected a private key in PEM. Give all of it, from -----BEGIN on.",
            Assert.Single(Problems(Supplied(root, (east, "hunter2"), (east, Key(east))))));
    }

    private static MeshSettings Read(string mesh)
    {
        var (settings, problems) = StackSettings.Load(Global(mesh));
        Assert.Empty(problems);
        return Assert.IsType<GlobalSettings>(settings).Mesh!;
    }

    private static IEnumerable<string> Problems(string mesh) => Global(mesh).Problems();

    private static IEnumerable<string> System(string mesh, string westCluster) =>
        new[] { Given.UsEast1, Given.UsWest2.With("cluster", westCluster), Given.Global.With("mesh", mesh) }
            .Select(source => source.WithTopology(topology => topology["pattern"] = "mesh")).ToList().Problems();

    private static ConfigurationSource Global(string mesh) => Given.Global.With("mesh", mesh) with { Clock = SomeAuthority.Clock };

    private static string Supplied(X509Certificate2 root, params (X509Certificate2 Certificate, string Key)[] clusters) => JsonSerializer.Serialize(new
    {
        version = "1.30.4",
        authorities = new
        {
            roots = root.ExportCertificatePem(),
            clusters = clusters.Zip(["us-east-1", "us-west-2"], (cluster, region) => new { region, certificate = cluster.Certificate.ExportCertificatePem(), key = cluster.Key }),
        },
    });
}
