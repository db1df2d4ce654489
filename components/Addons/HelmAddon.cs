using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;
using Helm = Pulumi.Kubernetes.Helm.V3;
using Inputs = Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace MultiRegion.Components.Addons;

/// <summary>A Helm release at a pinned version, with a role of its own where its pods call AWS.</summary>
public sealed class HelmAddon : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:addons:HelmAddon";

    // Images are pulled through a new node's empty cache; ten minutes are more than that ever takes.
    internal const int TimeoutInSeconds = 600;

    /// <summary>Declares the release.</summary>
    /// <param name="cluster">The cluster it is for.</param>
    /// <param name="spec">The release.</param>
    /// <param name="identity">Whose pods may do what in AWS; null for pods that do not call it.</param>
    /// <param name="options">Options; the providers come from the parent.</param>
    public HelmAddon(AddonCluster cluster, HelmAddonSpec spec, HelmIdentity? identity = null, ComponentResourceOptions? options = null)
        : base(TypeToken, $"{cluster.Region}-{spec.Name}", options)
    {
        var name = $"{cluster.Region}-{spec.Name}";
        var needed = cluster.Needs.AddRange(spec.After).ToList();
        if (identity is not null)
        {
            var role = new PodRole(name, $"{spec.Name} in {cluster.Region}.", identity.Permissions, new() { Parent = this });
            // Pods get the credentials of their role when they start, so the association comes first.
            needed.Add(new Aws.Eks.PodIdentityAssociation(name, new()
            {
                ClusterName = cluster.Created,
                Namespace = spec.Namespace,
                ServiceAccount = identity.ServiceAccount,
                RoleArn = role.Arn,
            }, new() { Parent = this }));
        }

        var args = new Inputs.ReleaseArgs
        {
            Name = spec.Name,
            Chart = spec.Chart,
            Version = spec.Version,
            Namespace = spec.Namespace,
            CreateNamespace = spec.OwnsNamespace,
            SkipCrds = spec.DefinitionsElsewhere,
            Timeout = TimeoutInSeconds,
            Values = spec.Values.ToDictionary(),
        };
        if (spec.Repository is { } repository)
            args.RepositoryOpts = new Inputs.RepositoryOptsArgs { Repo = repository };

        Release = new Helm.Release(name, args, new() { Parent = this, DependsOn = needed });
        RegisterOutputs(new Dictionary<string, object?> { ["version"] = spec.Version });
    }

    /// <summary>The release, for what needs its resource definitions.</summary>
    public Helm.Release Release { get; }
}

/// <summary>What the pods of a release may do in AWS.</summary>
/// <param name="ServiceAccount">Their service account, in the release's namespace.</param>
/// <param name="Permissions">All they may do, and nothing that another add-on needs.</param>
public sealed record HelmIdentity(string ServiceAccount, Output<PolicyDocument> Permissions);
