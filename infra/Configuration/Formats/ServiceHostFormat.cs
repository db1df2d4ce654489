using System.Diagnostics.CodeAnalysis;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A Kubernetes service by its name and its namespace.</summary>
internal sealed class ServiceHostFormat : TextFormat<ServiceHost>
{
    /// <summary>The only one.</summary>
    public static readonly ServiceHostFormat Instance = new();

    private const string ClusterSuffix = ".svc.cluster.local";
    private const string DefaultNamespace = ".default";

    /// <inheritdoc/>
    public override string Expected => "expected a service and its namespace with a dot between";

    /// <inheritdoc/>
    public override string Example => "payment-service.default";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out ServiceHost result, [NotNullWhen(false)] out Fault? fault)
    {
        result = ServiceHost.Parse(text);
        fault = result is null ? new(Expected, Repair(text)) : null;
        return fault is null;
    }

    private string Repair(string text)
    {
        var repaired = text.EndsWith(ClusterSuffix, StringComparison.Ordinal) ? text[..^ClusterSuffix.Length] : $"{text}{DefaultNamespace}";
        return ServiceHost.Parse(repaired) is { } meant ? $"Write {meant}." : $"Write it like {Example}.";
    }
}
