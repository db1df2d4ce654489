using System.Collections.Immutable;
using MultiRegion.Components.Encryption;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Database;

/// <summary>
/// One PostgreSQL database over several regions: one of them writes, every other follows within a second and can be
/// promoted. The initial writer decides how it is created and nothing afterwards; who writes now is Aurora's business,
/// changed by its API and never by this program.
/// </summary>
public sealed class AuroraGlobalDatabase : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:database:AuroraGlobalDatabase";

    // When a version leaves standard support, extended support begins to be billed unless it is refused beforehand.
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/extended-support.html
    private const string StandardSupport = "open-source-rds-extended-support-disabled";

    /// <summary>Declares the global cluster, its members and their credentials.</summary>
    /// <param name="name">For instance <c>database</c>.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name a provider of random values in <c>Providers</c>. The regions bring their own.</param>
    public AuroraGlobalDatabase(string name, AuroraGlobalDatabaseArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var writer = args.Regions.Single(region => region.Region == args.InitialWriter);
        ComponentResourceOptions In(AuroraRegion region) => new() { Parent = this, Providers = { region.Provider } };

        var global = new Aws.Rds.GlobalCluster(name, new()
        {
            GlobalClusterIdentifier = args.Identifier,
            Engine = EngineVersion.Engine,
            EngineVersion = args.EngineVersion.ToString(),
            EngineLifecycleSupport = StandardSupport,
            DatabaseName = args.DatabaseName,
            StorageEncrypted = true,
            DeletionProtection = true,
        }, new()
        {
            Parent = this,
            Provider = writer.Provider,
            Protect = true,
            RetainOnDelete = true,
            IgnoreChanges = IgnoredChanges.OfGlobalCluster.Properties(),
        });

        var keys = args.Regions.ToImmutableSortedDictionary(region => region.Region, region => new EncryptionKey($"{region.Region}-database", new()
        {
            Purpose = $"Encrypts the database in {region.Region}, its logs, secrets and notifications.",
            AccountId = region.AccountId,
            Grants = account => [EncryptionKey.LogsGrant(region.Region, account), DatabaseAlarms.NotificationGrant],
        }, In(region)).Arn);

        var credentials = new DatabaseCredentials(name, new()
        {
            SecretName = $"{args.Identifier}/{name}",
            Username = AuroraMember.MasterUsername,
            HomeRegion = args.InitialWriter,
            KeyArns = keys,
        }, In(writer));

        var clients = args.Regions.SelectMany(region => region.ClientBlocks).ToImmutableSortedDictionary();
        ImmutableArray<Resource> before = [];
        foreach (var region in InCreationOrder(args))
        {
            var member = new AuroraMember(region.Region, new()
            {
                Region = region,
                Database = args,
                GlobalClusterIdentifier = global.Id,
                KeyArn = keys[region.Region],
                ClientBlocks = clients,
                MasterPassword = region == writer && !args.RebuildInitialWriter ? (Input<string>)credentials.Password : null,
                After = before,
            }, In(region));
            Members = Members.Add(region.Region, member);
            before = member.InstanceResources;
        }

        WriterEndpoint = global.Endpoint;
        SecretName = credentials.SecretName;
        Port = args.Port;
        DatabaseName = args.DatabaseName;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["writerEndpoint"] = WriterEndpoint,
            ["secretName"] = SecretName,
        });
    }

    /// <summary>The members by region.</summary>
    public ImmutableSortedDictionary<string, AuroraMember> Members { get; } = ImmutableSortedDictionary.Create<string, AuroraMember>(StringComparer.Ordinal);

    /// <summary>The one name that leads to the writer, wherever it is. The only one to write to.</summary>
    public Output<string> WriterEndpoint { get; }

    /// <summary>The secret with the owner's credentials, of the same name in every region.</summary>
    public Output<string> SecretName { get; }

    /// <summary>The port of every endpoint.</summary>
    public int Port { get; }

    /// <summary>The database that was made in the beginning.</summary>
    public string DatabaseName { get; }

    // The first writer, then the others one by one. By name, so that the order of failover can change without it.
    private static IEnumerable<AuroraRegion> InCreationOrder(AuroraGlobalDatabaseArgs args) =>
        args.Regions.OrderBy(region => region.Region != args.InitialWriter).ThenBy(region => region.Region, StringComparer.Ordinal);
}
