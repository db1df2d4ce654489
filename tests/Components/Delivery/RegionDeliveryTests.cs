using System.Collections.Immutable;
using MultiRegion.Components.Addons;
using MultiRegion.Components.Delivery;
using MultiRegion.Components.Delivery.ArgoCd;
using MultiRegion.Components.Delivery.Flux;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Tests.Components.Delivery;

public class RegionDeliveryTests
{
    private const string Application = "kubernetes:argoproj.io/v1alpha1:Application";
    private const string Repository = "kubernetes:source.toolkit.fluxcd.io/v1:GitRepository";
    private const string Kustomization = "kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization";

    private static readonly string[] Types =
    [
        "pulumi:providers:aws", "pulumi:providers:kubernetes", RegionDelivery.TypeToken, ArgoCdDelivery.TypeToken, FluxDelivery.TypeToken,
        HelmAddon.TypeToken, "kubernetes:helm.sh/v3:Release", Application, Repository, Kustomization,
    ];

    [Fact]
    public async Task Runs_one_root_application_from_Git_into_its_own_cluster()
    {
        var spec = (await Declare(DeliveryEngine.ArgoCd)).Single(Application).Object("spec");

        Assert.Equal("https://kubernetes.default.svc", Object(spec["destination"])["server"]);
        Assert.Equal(
            ["https://github.com/example/platform", "main", "manifests/apps/overlays/us-east-1"],
            new[] { "repoURL", "targetRevision", "path" }.Select(key => Object(spec["source"])[key]));
    }

    // Self-heal would put the idle numbers back in the middle of a promotion.
    [Fact]
    public async Task Leaves_what_scaling_changes_alone_and_heals_the_rest()
    {
        var spec = (await Declare(DeliveryEngine.ArgoCd)).Single(Application).Object("spec");

        Assert.Equal(
            ["Deployment /spec/replicas", "StatefulSet /spec/replicas", "HorizontalPodAutoscaler /spec/minReplicas"],
            List(spec["ignoreDifferences"]).Select(Object).Select(ignored => $"{ignored["kind"]} {List(ignored["jsonPointers"]).Single()}"));
        var policy = Object(spec["syncPolicy"]);
        Assert.Equal(true, Object(policy["automated"])["selfHeal"]);
        Assert.Contains("RespectIgnoreDifferences=true", List(policy["syncOptions"]));
    }

    [Theory]
    [InlineData("main", "branch")]
    [InlineData("release/2026", "branch")]
    [InlineData("v1.2.3", "tag")]
    [InlineData("0123456789abcdef0123456789abcdef01234567", "commit")]
    public async Task Tells_Flux_what_a_revision_is(string revision, string kind)
    {
        var reference = Object((await Declare(DeliveryEngine.Flux, revision)).Single(Repository).Object("spec")["ref"]);

        Assert.Equal(revision, Assert.Contains(kind, reference));
        Assert.Single(reference);
    }

    [Fact]
    public async Task Lets_Flux_make_autoscalers_and_never_change_them()
    {
        var spec = (await Declare(DeliveryEngine.Flux)).Single(Kustomization).Object("spec");

        Assert.Equal("./manifests/apps/overlays/us-east-1", spec["path"]);
        var patch = Object(List(spec["patches"]).Single());
        Assert.Equal("HorizontalPodAutoscaler", Object(patch["target"])["kind"]);
        Assert.Equal(
            """{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"any","annotations":{"kustomize.toolkit.fluxcd.io/ssa":"IfNotPresent"}}}""",
            patch["patch"]);
    }

    [Theory]
    [InlineData(DeliveryEngine.ArgoCd, "argo-cd", ArgoCdDelivery.Version)]
    [InlineData(DeliveryEngine.Flux, "flux2", FluxDelivery.Version)]
    public async Task Pins_its_agent(DeliveryEngine engine, string chart, string version)
    {
        var release = (await Declare(engine)).Single("kubernetes:helm.sh/v3:Release");

        Assert.Equal((chart, version), (release.Text("chart"), release.Text("version")));
    }

    [Fact]
    public async Task Installs_nothing_when_someone_else_delivers() =>
        Assert.DoesNotContain((await Declare(DeliveryEngine.None)).Seen, resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal));

    private static ImmutableDictionary<string, object> Object(object? value) => Assert.IsType<ImmutableDictionary<string, object>>(value);

    private static ImmutableArray<object> List(object? value) => Assert.IsType<ImmutableArray<object>>(value);

    private static Task<RecordingMocks> Declare(DeliveryEngine engine, string revision = "main") => RecordingMocks.Run(Types, () =>
    {
        var aws = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var kubernetes = new Kubernetes.Provider("us-east-1", new() { KubeConfig = "{}" });
        var cluster = new AddonCluster
        {
            Region = "us-east-1",
            Name = "production-us-east-1",
            Created = Output.Create("production-us-east-1"),
            AccountId = Output.Create(RecordingMocks.Account),
            Versions = ImmutableSortedDictionary<string, string>.Empty,
        };
        _ = new RegionDelivery(
            "us-east-1",
            engine,
            cluster,
            new("https://github.com/example/platform", revision, "manifests/apps/overlays/us-east-1"),
            new() { Providers = { aws, kubernetes } });
    });
}
