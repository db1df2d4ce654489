using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Addons;

/// <summary>An EKS add-on at a pinned version, with a role of its own where it needs one.</summary>
public sealed class ManagedAddon : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:addons:ManagedAddon";

    // What the program says holds; a change by hand in the cluster does not outlive the next update.
    private const string Overwrite = "OVERWRITE";

    /// <summary>Declares the add-on.</summary>
    /// <param name="cluster">The cluster it is for.</param>
    /// <param name="spec">The add-on.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public ManagedAddon(AddonCluster cluster, ManagedAddonSpec spec, ComponentResourceOptions? options = null)
        : base(TypeToken, $"{cluster.Region}-{spec.Name}", options)
    {
        var name = $"{cluster.Region}-{spec.Name}";
        var args = new Aws.Eks.AddonArgs
        {
            ClusterName = cluster.Created,
            AddonName = spec.Name,
            AddonVersion = cluster.Versions[spec.Name],
            ResolveConflictsOnCreate = Overwrite,
            ResolveConflictsOnUpdate = Overwrite,
        };
        if (spec.Configuration is { } configuration)
            args.ConfigurationValues = configuration.ToJsonString();
        if (spec.Identity is { } identity)
        {
            var role = new PodRole(name, $"{spec.Name} in {cluster.Region}.", cluster.Scope.Apply(identity.Permissions), new() { Parent = this });
            args.PodIdentityAssociations.Add(new Aws.Eks.Inputs.AddonPodIdentityAssociationArgs
            {
                ServiceAccount = identity.ServiceAccount,
                RoleArn = role.Arn,
            });
        }

        var addon = new Aws.Eks.Addon(name, args, new() { Parent = this, DependsOn = cluster.Needs.ToList() });
        Version = addon.AddonVersion;
        RegisterOutputs(new Dictionary<string, object?> { ["version"] = Version });
    }

    /// <summary>The version that runs.</summary>
    public Output<string> Version { get; }
}
