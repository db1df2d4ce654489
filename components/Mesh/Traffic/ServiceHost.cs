using System.Text.RegularExpressions;

namespace MultiRegion.Components.Mesh.Traffic;

/// <summary>A Kubernetes service as callers name it, for instance <c>payment-service.default</c>.</summary>
/// <param name="Name">The service.</param>
/// <param name="Namespace">Its namespace.</param>
public sealed partial record ServiceHost(string Name, string Namespace)
{
    /// <summary>The whole name, the same in every cluster: it is what makes services of two clusters one.</summary>
    public string FullName => $"{Name}.{Namespace}.svc.cluster.local";

    /// <summary>Reads a name and a namespace with a dot between; null for anything else.</summary>
    public static ServiceHost? Parse(string text) =>
        Shape().Match(text) is { Success: true } parts ? new(parts.Groups["name"].Value, parts.Groups["namespace"].Value) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}.{Namespace}";

    // Two DNS labels; a service's begins with a letter.
    [GeneratedRegex(@"\A(?<name>[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)\.(?<namespace>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\z")]
    private static partial Regex Shape();
}
