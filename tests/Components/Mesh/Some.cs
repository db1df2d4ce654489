using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Mesh;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;
using Registration = MultiRegion.Tests.Components.Support.Registration;

namespace MultiRegion.Tests.Components.Mesh;

/// <summary>Clusters for meshes, made inside a running deployment.</summary>
internal static class Some
{
    internal const string Release = "kubernetes:helm.sh/v3:Release";
    internal const string Secret = "kubernetes:core/v1:Secret";
    internal const string Rule = "kubernetes:networking.istio.io/v1:DestinationRule";
    internal const string Route = "kubernetes:networking.istio.io/v1:VirtualService";

    internal static readonly string[] Types =
    [
        "pulumi:providers:kubernetes", "pulumi:providers:tls",
        "multi-region:mesh:IstioMultiPrimary", "multi-region:mesh:MeshTrust", "multi-region:mesh:ControlPlane", "multi-region:mesh:RevisionTag",
        "multi-region:mesh:EastWestGateway", "multi-region:mesh:RemoteSecrets", "multi-region:mesh:TrafficPolicy", "multi-region:mesh:MeshSecurity",
        "tls:index/privateKey:PrivateKey", "tls:index/selfSignedCert:SelfSignedCert", "tls:index/certRequest:CertRequest",
        "tls:index/locallySignedCert:LocallySignedCert",
        "kubernetes:core/v1:Namespace", "kubernetes:core/v1:NamespacePatch", Secret, Release,
        "kubernetes:admissionregistration.k8s.io/v1:MutatingWebhookConfiguration",
        "kubernetes:networking.istio.io/v1:Gateway", Rule, Route,
        "kubernetes:security.istio.io/v1:PeerAuthentication", "kubernetes:telemetry.istio.io/v1:Telemetry",
    ];

    private static readonly string[] Known = ["us-east-1", "us-west-2", "eu-west-1"];

    /// <summary>A mesh of some clusters.</summary>
    internal static IstioMultiPrimaryArgs Mesh(int clusters) => new() { MeshId = "production", Clusters = Clusters(clusters) };

    /// <summary>The first so many clusters, in failover order.</summary>
    internal static ImmutableArray<MeshCluster> Clusters(int count) => [.. Known.Take(count).Select((region, place) => new MeshCluster
    {
        Region = region,
        Cidr = IPNetwork.Parse($"10.{16 * (place + 1)}.0.0/16"),
        Zones = 3,
        Endpoint = Output.Create($"https://{region}.api"),
        LoadBalancerClass = Output.Create(MeshCluster.ControllerClass),
        Kubernetes = new Kubernetes.Provider(region, new() { KubeConfig = "{}" }),
        Version = new(1, 30, 4),
    })];

    /// <summary>Declares a mesh, and returns what the mocks saw.</summary>
    internal static Task<RecordingMocks> Declared(Func<IstioMultiPrimaryArgs> args) =>
        RecordingMocks.Run(Types, () => _ = new IstioMultiPrimary("mesh", args(), new() { Providers = { new Pulumi.Tls.Provider("mesh") } }));

    /// <summary>A value inside an input, by its path.</summary>
    internal static object? At(this Registration resource, params string[] path) =>
        path.Aggregate((object?)resource.Inputs, (value, member) => (value as ImmutableDictionary<string, object>)?.GetValueOrDefault(member));

    /// <summary>A list inside an input, by its path.</summary>
    internal static object[] List(this Registration resource, params string[] path) => resource.At(path).Items();

    /// <summary>The items of a list.</summary>
    internal static object[] Items(this object? list) => [.. Assert.IsType<ImmutableArray<object>>(list)];

    /// <summary>A member of an object in a list.</summary>
    internal static object? Member(this object item, string name) => ((ImmutableDictionary<string, object>)item).GetValueOrDefault(name);
}
