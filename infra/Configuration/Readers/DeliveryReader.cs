using MultiRegion.Components.Delivery;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads how applications come into a region's cluster.</summary>
internal static class DeliveryReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "gitops";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ engine: argocd, repository: https://github.com/example/platform }";

    private const string DefaultRevision = "main";

    private static readonly Choice<DeliveryEngine> Engine = new("argocd", "flux", "none");

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="region">The region, whose overlay is the default.</param>
    public static DeliverySettings Read(Section section, Setting<string> region)
    {
        var engine = section.Optional("engine", Engine, DeliveryEngine.None);
        if (engine is { IsSet: true, Value: DeliveryEngine.None })
            return new() { Engine = DeliveryEngine.None, Source = null }; // whatever else is there, nothing reads it

        return new()
        {
            Engine = engine,
            Source = new(
                section.Required("repository", GitRepository.Format),
                section.Optional("revision", Pattern.GitRevision, DefaultRevision),
                section.Optional("path", Pattern.FolderPath, $"manifests/apps/overlays/{region.Value}")),
        };
    }
}
