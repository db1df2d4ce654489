using Pulumi;
using Core = Pulumi.Kubernetes.Core.V1;

namespace MultiRegion.Components.Dns;

/// <summary>
/// The place in a cluster for the pods behind its health paths. Git brings the pods, the stack that binds the regions
/// tells them where the writer is, and both need it to be there first.
/// </summary>
public sealed class HealthNamespace : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:dns:HealthNamespace";

    /// <summary>Declares the namespace.</summary>
    /// <param name="name">The cluster's region.</param>
    /// <param name="options">Options; name the cluster's Kubernetes provider in <c>Providers</c>.</param>
    public HealthNamespace(string name, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var place = new Core.Namespace($"{name}-{HealthEndpoint.Namespace}", new()
        {
            Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs
            {
                Name = HealthEndpoint.Namespace,
                // Outside the mesh: it answers for the region also when the mesh does not work.
                Labels = new() { ["pod-security.kubernetes.io/enforce"] = "restricted" },
            },
        }, new() { Parent = this });
        Name = place.Metadata.Apply(metadata => metadata.Name);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    /// <summary>What it is called, once it is there.</summary>
    public Output<string> Name { get; }
}
