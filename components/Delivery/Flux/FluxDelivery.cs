using System.Text.Json.Nodes;
using MultiRegion.Components.Addons;
using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Delivery.Flux;

/// <summary>Flux in the cluster that it delivers to, and the one folder that brings all applications.</summary>
public sealed class FluxDelivery : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:delivery:FluxDelivery";

    internal const string Namespace = "flux-system";

    // Flux 2.7, the newest whose chart could be confirmed in November 2026.
    internal const string Version = "2.17.0";

    private const string Root = "root";
    private const string LookEvery = "1m";
    private const string ApplyEvery = "5m";

    /// <summary>Declares the agent and the root folder.</summary>
    /// <param name="name">The region.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="source">What it runs.</param>
    /// <param name="options">Options; the providers come from the parent.</param>
    public FluxDelivery(string name, AddonCluster cluster, DeliverySource source, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var agent = new HelmAddon(cluster, new("flux", "flux2", Version)
        {
            Repository = "https://fluxcd-community.github.io/helm-charts",
            Namespace = Namespace,
            OwnsNamespace = true,
        }, options: new() { Parent = this });

        var repository = new CustomResource($"{name}-{Root}-source", new GitRepositoryArgs
        {
            Metadata = new Meta.ObjectMetaArgs { Name = Root, Namespace = Namespace },
            Spec = new GitRepositorySpecArgs { Url = source.Repository, Interval = LookEvery, Ref = GitReferenceArgs.Of(source) },
        }, new() { Parent = this, DependsOn = { agent.Release } });

        _ = new CustomResource($"{name}-{Root}", new KustomizationArgs
        {
            Metadata = new Meta.ObjectMetaArgs { Name = Root, Namespace = Namespace },
            Spec = new KustomizationSpecArgs
            {
                SourceRef = new SourceReferenceArgs { Kind = "GitRepository", Name = Root },
                Path = $"./{source.Path}",
                Interval = ApplyEvery,
                Prune = true,
                Patches = new KustomizePatchArgs
                {
                    Patch = CreateOnly("HorizontalPodAutoscaler").ToJsonString(),
                    Target = new PatchTargetArgs { Kind = "HorizontalPodAutoscaler" },
                },
            },
        }, new() { Parent = this, DependsOn = { repository } });
        RegisterOutputs();
    }

    // Flux owns whole objects, not fields: autoscalers are made once and then left to whoever scales. What they scale
    // needs nothing, as long as its manifest names no replicas.
    private static JsonObject CreateOnly(string kind) => new()
    {
        ["apiVersion"] = "autoscaling/v2",
        ["kind"] = kind,
        ["metadata"] = new JsonObject
        {
            ["name"] = "any",
            ["annotations"] = new JsonObject { ["kustomize.toolkit.fluxcd.io/ssa"] = "IfNotPresent" },
        },
    };
}
