using MultiRegion.Components.Database;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads the database.</summary>
internal static class DatabaseReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "database";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ initialWriter: us-east-1, engineVersion: \"16.8\", instanceClass: db.r7g.large }";

    /// <summary>The namespace that every cluster has from its first minute.</summary>
    internal const string DefaultNamespace = "default";

    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
    private static readonly WholeNumber Port = new(1150, 65_535, AuroraGlobalDatabaseArgs.DefaultPort);

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="topology">The regions to choose from.</param>
    public static DatabaseSettings Read(Section section, TopologyReading topology)
    {
        var initialWriter = section.Required("initialWriter", RegionName.Format);
        section.Check(RegionIsListed.Check(initialWriter, topology));
        return new()
        {
            InitialWriter = initialWriter,
            EngineVersion = section.Required("engineVersion", EngineVersionFormat.Instance),
            InstanceClass = section.Required("instanceClass", InstanceClassFormat.Instance),
            Name = section.Optional("name", Pattern.DatabaseName, AuroraGlobalDatabaseArgs.DefaultDatabaseName),
            Port = section.Optional("port", Port, AuroraGlobalDatabaseArgs.DefaultPort),
            Namespace = section.Optional("namespace", Pattern.Namespace, DefaultNamespace),
            AllowMajorVersionUpgrade = section.Optional("allowMajorVersionUpgrade", Flag.Format, false),
            RebuildInitialWriter = section.Optional("rebuildInitialWriter", Flag.Format, false),
        };
    }
}
