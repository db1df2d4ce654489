using System.Text.Json.Nodes;

namespace MultiRegion.Components.Addons;

/// <summary>An add-on that EKS installs and keeps.</summary>
/// <param name="Name">One of <see cref="AddonName.All"/>.</param>
public sealed record ManagedAddonSpec(string Name)
{
    /// <summary>Its settings, after the schema of <c>aws eks describe-addon-configuration</c>. Default: its own.</summary>
    public JsonObject? Configuration { get; init; }

    /// <summary>What its pods may do in AWS. Default: nothing.</summary>
    public ServiceIdentity? Identity { get; init; }
}
