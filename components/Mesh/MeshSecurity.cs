using MultiRegion.Components.Mesh.Istio;
using Pulumi;
using Core = Pulumi.Kubernetes.Core.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Mesh;

/// <summary>Who is in the mesh of one cluster, that its members answer nobody else, and what they report.</summary>
public sealed class MeshSecurity : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:MeshSecurity";

    private const string Strict = "STRICT";
    private const string Permissive = "PERMISSIVE";

    // Providers that every istiod has.
    private const string Prometheus = "prometheus";
    private const string StandardOutput = "envoy";

    /// <summary>Declares the rules of one cluster.</summary>
    /// <param name="name">The cluster's region.</param>
    /// <param name="args">The rules.</param>
    /// <param name="options">Options; name the cluster's Kubernetes provider in <c>Providers</c>.</param>
    public MeshSecurity(string name, MeshSecurityArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        CustomResourceOptions Child() => new() { Parent = this, DependsOn = { args.ControlPlane } };
        var wholeMesh = new Meta.ObjectMetaArgs { Name = "default", Namespace = MeshNames.Namespace };

        _ = new CustomResource($"{name}-mesh", new PeerAuthenticationArgs
        {
            Metadata = wholeMesh,
            Spec = new PeerAuthenticationSpecArgs { Mtls = new MutualTlsArgs { Mode = args.Strict ? Strict : Permissive } },
        }, Child());

        _ = new CustomResource($"{name}-mesh", new TelemetryArgs
        {
            Metadata = wholeMesh,
            Spec = new TelemetrySpecArgs
            {
                Tracing = new TracingArgs
                {
                    Providers = new ProviderRefArgs { Name = ControlPlane.TraceProvider },
                    RandomSamplingPercentage = args.Telemetry.SamplingPercent,
                },
                AccessLogging = new ReportArgs { Providers = new ProviderRefArgs { Name = StandardOutput } },
                Metrics = new ReportArgs { Providers = new ProviderRefArgs { Name = Prometheus } },
            },
        }, Child());

        foreach (var entrance in args.Entrances)
        {
            _ = new CustomResource($"{name}-{entrance}", new PeerAuthenticationArgs
            {
                Metadata = new Meta.ObjectMetaArgs { Name = "entrance", Namespace = entrance },
                Spec = new PeerAuthenticationSpecArgs { Mtls = new MutualTlsArgs { Mode = Permissive } },
            }, Child());
        }

        foreach (var member in args.Namespaces)
        {
            // A patch: the namespace belongs to whoever delivers the application.
            _ = new Core.NamespacePatch($"{name}-{member}", new()
            {
                Metadata = new Meta.ObjectMetaPatchArgs { Name = member, Labels = { [MeshNames.RevisionLabel] = MeshNames.StableTag } },
            }, Child());
        }

        RegisterOutputs();
    }
}
