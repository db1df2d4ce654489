using System.Collections.Immutable;
using MultiRegion.Components.Encryption;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Database;

/// <summary>
/// DynamoDB tables with a replica in every region. All replicas take writes and the last one wins, so a failover needs
/// nothing; each is encrypted with its region's own key and can be restored on its own.
/// </summary>
public sealed class GlobalTables : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:database:GlobalTables";

    /// <summary>Declares the tables and their replicas.</summary>
    /// <param name="name">For instance <c>tables</c>.</param>
    /// <param name="args">Which, and where.</param>
    /// <param name="options">Options; the regions bring their own providers.</param>
    public GlobalTables(string name, GlobalTablesArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var keys = args.Regions.ToImmutableSortedDictionary(region => region.Region, region => new EncryptionKey($"{region.Region}-{name}", new()
        {
            Purpose = $"Encrypts the DynamoDB tables in {region.Region}.",
            AccountId = region.AccountId,
        }, new() { Parent = this, Providers = { region.Provider } }).Arn);

        var home = args.Regions.Single(region => region.Region == args.HomeRegion);
        foreach (var definition in args.Tables)
        {
            var table = new Aws.DynamoDB.Table(definition.Name, new()
            {
                Name = definition.Name, // one name in every region, by which applications and permissions know it
                BillingMode = "PAY_PER_REQUEST", // a warm replica takes the whole load at once
                HashKey = definition.HashKey.Name,
                RangeKey = definition.RangeKey is { } range ? (Input<string>)range.Name : null,
                Attributes = Attributes(definition),
                Ttl = TimeToLive(definition),
                StreamEnabled = true, // replication reads the stream
                StreamViewType = "NEW_AND_OLD_IMAGES",
                PointInTimeRecovery = new Aws.DynamoDB.Inputs.TablePointInTimeRecoveryArgs { Enabled = true },
                ServerSideEncryption = new Aws.DynamoDB.Inputs.TableServerSideEncryptionArgs { Enabled = true, KmsKeyArn = keys[home.Region] },
                DeletionProtectionEnabled = true,
            }, Protected(home, "replicas")); // they are resources of their own, each with its region's provider

            foreach (var region in args.Regions.Where(region => region != home))
            {
                _ = new Aws.DynamoDB.TableReplica($"{region.Region}-{definition.Name}", new()
                {
                    GlobalTableArn = table.Arn,
                    KmsKeyArn = keys[region.Region],
                    PointInTimeRecovery = true,
                    DeletionProtectionEnabled = true,
                }, Protected(region));
            }
        }

        RegisterOutputs();
    }

    private static List<Aws.DynamoDB.Inputs.TableAttributeArgs> Attributes(TableDefinition definition) =>
        [.. new[] { definition.HashKey, definition.RangeKey }.OfType<KeyAttribute>().Select(key => new Aws.DynamoDB.Inputs.TableAttributeArgs
        {
            Name = key.Name,
            Type = key.Type switch { KeyType.Number => "N", KeyType.Binary => "B", _ => "S" },
        })];

    private static Input<Aws.DynamoDB.Inputs.TableTtlArgs>? TimeToLive(TableDefinition definition) => definition.TimeToLive is { } attribute
        ? (Input<Aws.DynamoDB.Inputs.TableTtlArgs>)new Aws.DynamoDB.Inputs.TableTtlArgs { AttributeName = attribute, Enabled = true }
        : null;

    private CustomResourceOptions Protected(TableRegion region, params List<string> ignored) => new()
    {
        Parent = this,
        Provider = region.Provider,
        Protect = true,
        RetainOnDelete = true,
        IgnoreChanges = ignored,
    };
}
