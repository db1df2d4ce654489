using MultiRegion.Components.Cluster;
using MultiRegion.Components.Ingress;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;
using Registration = MultiRegion.Tests.Components.Support.Registration;

namespace MultiRegion.Tests.Components.Ingress;

public class RegionGatewayTests
{
    private const string Pods = "kubernetes:gateway.envoyproxy.io/v1alpha1:EnvoyProxy";

    private static readonly string[] Types =
    [
        "pulumi:providers:kubernetes", RegionGateway.TypeToken, Pods, "kubernetes:core/v1:Namespace",
        "kubernetes:gateway.networking.k8s.io/v1:GatewayClass", "kubernetes:gateway.networking.k8s.io/v1:Gateway",
        "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding",
    ];

    // The load balancer brings no certificate, members answer to nothing else, and the proxy knows services by their addresses.
    [Fact]
    public async Task Joins_the_mesh_with_a_proxy_for_what_it_sends_alone()
    {
        var pods = await DeclareAsync(inMesh: true);

        Assert.Equal("Service", At(pods, "spec", "routingType"));
        Assert.Equal([new("istio.io/rev", "stable")], Map(pods, "labels"));
        Assert.Equal(
            [new("traffic.sidecar.istio.io/excludeOutboundPorts", "18000"), new("traffic.sidecar.istio.io/includeInboundPorts", "")],
            Map(pods, "annotations").OrderBy(annotation => annotation.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Knows_of_no_mesh_where_there_is_none()
    {
        var pods = await DeclareAsync(inMesh: false);

        Assert.Equal(["provider"], pods.Object("spec").Keys);
        Assert.Equal(["topologySpreadConstraints"], Pod(pods).Keys);
    }

    private static object? At(Registration resource, params string[] path) =>
        path.Aggregate((object?)resource.Inputs, (value, member) => (value as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(member));

    private static IReadOnlyDictionary<string, object> Pod(Registration pods) =>
        Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(At(pods, "spec", "provider", "kubernetes", "envoyDeployment", "pod"));

    private static IEnumerable<KeyValuePair<string, object>> Map(Registration pods, string what) => (IReadOnlyDictionary<string, object>)Pod(pods)[what];

    private static async Task<Registration> DeclareAsync(bool inMesh) => (await RecordingMocks.Run(Types, () =>
    {
        var provider = new Kubernetes.Provider("us-east-1", new() { KubeConfig = "{}" });
        _ = new RegionGateway("us-east-1", new()
        {
            Domain = "us-east-1.example.com",
            TargetGroupArn = Output.Create("arn:targets"),
            Capacity = new(20, new(100)),
            Zones = 3,
            Compute = ComputeMode.Managed,
            InMesh = inMesh,
            Controller = new Kubernetes.Core.V1.Namespace("controller", null, new() { Provider = provider }),
            LoadBalancerController = null,
        }, new() { Providers = { provider } });
    })).Single(Pods);
}
