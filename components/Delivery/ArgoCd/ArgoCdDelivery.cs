using System.Collections.Immutable;
using MultiRegion.Components.Addons;
using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Delivery.ArgoCd;

/// <summary>Argo CD in the cluster that it delivers to, and the one application that brings all others.</summary>
public sealed class ArgoCdDelivery : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:delivery:ArgoCdDelivery";

    internal const string Namespace = "argocd";

    // Argo CD 3.5.1; August 2026.
    internal const string Version = "10.3.3";

    // The cluster it runs in, and no other.
    private const string ThisCluster = "https://kubernetes.default.svc";

    // The last one keeps a sync for another reason from resetting what may differ.
    private static readonly ImmutableArray<string> SyncOptions =
        ["ApplyOutOfSyncOnly=true", "ServerSideApply=true", "RespectIgnoreDifferences=true"];

    /// <summary>Declares the agent and the root application.</summary>
    /// <param name="name">The region.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="source">What it runs.</param>
    /// <param name="options">Options; the providers come from the parent.</param>
    public ArgoCdDelivery(string name, AddonCluster cluster, DeliverySource source, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var agent = new HelmAddon(cluster, new("argocd", "argo-cd", Version)
        {
            Repository = "https://argoproj.github.io/argo-helm",
            Namespace = Namespace,
            OwnsNamespace = true,
            Values = new Dictionary<string, object>
            {
                ["dex"] = new Dictionary<string, object> { ["enabled"] = false }, // nobody logs in from outside
                ["notifications"] = new Dictionary<string, object> { ["enabled"] = false },
                ["repoServer"] = new Dictionary<string, object> { ["replicas"] = 2 },
                ["server"] = new Dictionary<string, object> { ["replicas"] = 2 },
            },
        }, options: new() { Parent = this });

        _ = new CustomResource($"{name}-root", new ApplicationArgs
        {
            Metadata = new Meta.ObjectMetaArgs { Name = "root", Namespace = Namespace },
            Spec = new ApplicationSpecArgs
            {
                Project = "default",
                Source = new ApplicationSourceArgs
                {
                    RepoUrl = source.Repository,
                    TargetRevision = source.Revision,
                    Path = source.Path,
                },
                Destination = new ApplicationDestinationArgs { Server = ThisCluster },
                SyncPolicy = new SyncPolicyArgs
                {
                    Automated = new AutomatedSyncArgs { Prune = true, SelfHeal = true },
                    SyncOptions = SyncOptions,
                },
                IgnoreDifferences = Scaled.Fields.Select(field => new IgnoredDifferenceArgs
                {
                    Group = field.Group,
                    Kind = field.Kind,
                    JsonPointers = field.Pointer,
                }).ToList(),
            },
        }, new() { Parent = this, DependsOn = { agent.Release } });
        RegisterOutputs();
    }
}
