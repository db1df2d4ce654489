using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.Database;
using MultiRegion.Components.Dns;
using MultiRegion.Infra.Configuration;
using Pulumi;
using Random = Pulumi.Random;

namespace MultiRegion.Infra;

/// <summary>The data that the regions share: the global database and the global tables, as far as they are configured.</summary>
internal sealed class DataStores
{
    private readonly GlobalSettings settings;
    private readonly ImmutableArray<RegionReference> regions;

    /// <summary>Declares them.</summary>
    internal DataStores(GlobalSettings settings, ImmutableArray<RegionReference> regions)
    {
        (this.settings, this.regions) = (settings, regions);
        Database = Output.Create(ImmutableDictionary<string, string>.Empty);

        // Tables without a database are refused: its initial writer is where both are first made.
        if (settings.Database is { } database)
        {
            Database = Declare(database);
            if (!settings.Tables.IsEmpty)
                DeclareTables(database.InitialWriter);
        }

        // Whoever has neither names nor a database has nothing to tell, and needs no way into the clusters.
        if (settings is not { Database: null, Dns: null })
            TellHealth();
    }

    /// <summary>How the database is reached and where it was made; empty without one.</summary>
    internal Output<ImmutableDictionary<string, string>> Database { get; }

    /// <summary>The database itself; null without one.</summary>
    internal AuroraGlobalDatabase? Aurora { get; private set; }

    private Output<ImmutableDictionary<string, string>> Declare(DatabaseSettings database)
    {
        var aurora = new AuroraGlobalDatabase("database", new()
        {
            Identifier = settings.Topology.Environment,
            Regions = [.. regions.Select(region => region.AuroraRegion)],
            InitialWriter = database.InitialWriter,
            RebuildInitialWriter = database.RebuildInitialWriter,
            ActiveRegion = settings.Topology.ActiveRegion,
            EngineVersion = database.EngineVersion,
            AllowMajorVersionUpgrade = database.AllowMajorVersionUpgrade,
            InstanceClass = database.InstanceClass,
            DatabaseName = database.Name,
            Port = database.Port,
        }, new() { Providers = { new Random.Provider("random") } });

        Aurora = aurora;
        foreach (var region in regions)
        {
            _ = new DatabaseConnection(region.Topology.Region, new()
            {
                Namespace = database.Namespace,
                WriterEndpoint = aurora.WriterEndpoint,
                ReaderEndpoint = aurora.Members[region.Topology.Region].ReaderEndpoint,
                Port = aurora.Port,
                DatabaseName = aurora.DatabaseName,
                SecretName = aurora.SecretName,
            }, new() { Providers = { region.KubernetesProvider } });
        }

        return Output.Tuple(aurora.WriterEndpoint, aurora.SecretName).Apply(values => new Dictionary<string, string>
        {
            ["initialWriter"] = database.InitialWriter,
            ["engineVersion"] = database.EngineVersion.ToString(),
            ["writerEndpoint"] = values.Item1,
            ["port"] = aurora.Port.ToString(CultureInfo.InvariantCulture),
            ["name"] = aurora.DatabaseName,
            ["secretName"] = values.Item2,
        }.ToImmutableDictionary());
    }

    private void TellHealth()
    {
        var writer = Aurora is { } aurora ? new WriterAddress(aurora.WriterEndpoint, aurora.Port, aurora.DatabaseName) : null;
        foreach (var region in regions)
        {
            _ = new HealthDatabase(region.Topology.Region, new()
            {
                Namespace = region.HealthNamespace,
                Block = region.Topology.Cidr.ToString(),
                Writer = writer,
            }, new() { Providers = { region.KubernetesProvider } });
        }
    }

    private void DeclareTables(string home) => _ = new GlobalTables("tables", new()
    {
        Tables = settings.Tables,
        Regions = [.. regions.Select(region => region.TableRegion)],
        HomeRegion = home,
    });
}
