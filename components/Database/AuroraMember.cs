using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Database;

/// <summary>
/// One region's cluster of a global database with its instances, named by the region and made the same way whether it
/// writes or replicates: which of the two it does is decided by Aurora, and changes.
/// </summary>
public sealed class AuroraMember : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:database:AuroraMember";

    // The user that makes the others. Not "postgres" or "admin": guessed first, and partly reserved.
    internal const string MasterUsername = "platform_owner";

    // Two weeks: long enough to notice a bad migration and go back before it.
    internal const int BackupRetentionInDays = 14;

    // A quarter, as all log groups here.
    internal const int LogRetentionInDays = 90;

    // A minute is what the alarms look at; finer metrics cost by the record.
    internal const int MonitoringIntervalInSeconds = 60;

    // A week is free of charge. https://aws.amazon.com/rds/performance-insights/pricing/
    internal const int PerformanceInsightsRetentionInDays = 7;

    // Statements that a person would call slow.
    internal const int SlowStatementMilliseconds = 1000;

    private const string ServerLog = "postgresql";

    private readonly string name;
    private readonly AuroraMemberArgs args;

    /// <summary>Declares the member.</summary>
    /// <param name="name">The region: a member is named by where it is, never by its role.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public AuroraMember(string name, AuroraMemberArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        ClusterIdentifier = $"{args.Database.Identifier}-{name}";

        var cluster = Cluster();
        var instances = Instances(cluster);

        Arn = cluster.Arn;
        ReaderEndpoint = cluster.ReaderEndpoint;
        InstanceIdentifiers = instances.ToImmutableSortedDictionary(instance => instance.Key, instance => instance.Value.Identifier);
        InstanceResources = [.. instances.Values];

        _ = new DatabaseAlarms(name, new()
        {
            AccountId = args.Region.AccountId,
            KeyArn = args.KeyArn,
            ClusterIdentifier = cluster.ClusterIdentifier,
            InstanceIdentifiers = InstanceIdentifiers,
            InstanceClass = args.Database.InstanceClass,
            ActiveRegion = args.Database.ActiveRegion,
        }, new() { Parent = this });

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["arn"] = Arn,
            ["clusterIdentifier"] = ClusterIdentifier,
            ["readerEndpoint"] = ReaderEndpoint,
        });
    }

    /// <summary>The cluster's identifier, for instance <c>production-us-east-1</c>.</summary>
    public string ClusterIdentifier { get; }

    /// <summary>The cluster's ARN, by which a switchover names its target.</summary>
    public Output<string> Arn { get; }

    /// <summary>Where this region reads, whatever the member's role.</summary>
    public Output<string> ReaderEndpoint { get; }

    /// <summary>The instances by zone id.</summary>
    public ImmutableSortedDictionary<string, Output<string>> InstanceIdentifiers { get; }

    /// <summary>The instances, for what must wait for them.</summary>
    internal ImmutableArray<Resource> InstanceResources { get; }

    private Aws.Rds.Cluster Cluster()
    {
        var log = new Aws.CloudWatch.LogGroup($"{name}-database", new()
        {
            // RDS would make this group by itself, unencrypted and kept for ever.
            Name = $"/aws/rds/cluster/{ClusterIdentifier}/{ServerLog}",
            RetentionInDays = LogRetentionInDays,
            KmsKeyId = args.KeyArn,
        }, Child());

        return new Aws.Rds.Cluster($"{name}-database", new()
        {
            ClusterIdentifier = ClusterIdentifier,
            GlobalClusterIdentifier = args.GlobalClusterIdentifier,
            Engine = Aws.Rds.EngineType.AuroraPostgresql,
            EngineVersion = args.Database.EngineVersion.ToString(),
            AllowMajorVersionUpgrade = args.Database.AllowMajorVersionUpgrade,
            Port = args.Database.Port,

            // A replica takes all three from the writer, and is refused when it brings its own.
            DatabaseName = OfCreationWriter(args.Database.DatabaseName),
            MasterUsername = OfCreationWriter(MasterUsername),
            MasterPassword = args.MasterPassword,
            IamDatabaseAuthenticationEnabled = true,

            DbSubnetGroupName = SubnetGroup().Name,
            VpcSecurityGroupIds = SecurityGroup().Id,
            DbClusterParameterGroupName = ClusterParameters().Name,

            StorageEncrypted = true,
            KmsKeyId = args.KeyArn,
            EnabledCloudwatchLogsExports = ServerLog,
            BackupRetentionPeriod = BackupRetentionInDays,
            CopyTagsToSnapshot = true,
            DeletionProtection = true,
            SkipFinalSnapshot = false,
            FinalSnapshotIdentifier = $"{ClusterIdentifier}-final",
        }, new()
        {
            Parent = this,
            Protect = true,
            RetainOnDelete = true,
            IgnoreChanges = IgnoredChanges.OfMember.Properties(),
            // The global cluster takes one new member at a time, and the provider does not wait for its turn.
            DependsOn = args.After.Add(log),
        });
    }

    private ImmutableSortedDictionary<string, Aws.Rds.ClusterInstance> Instances(Aws.Rds.Cluster cluster)
    {
        var monitoring = MonitoringRole();
        var parameters = InstanceParameters();
        return MemberSizing.Zones(args.Region.Zones, args.Region.Capacity).ToImmutableSortedDictionary(zone => zone, zone =>
            new Aws.Rds.ClusterInstance($"{name}-database-{zone}", new()
            {
                ClusterIdentifier = cluster.Id,
                Identifier = $"{ClusterIdentifier}-{zone}",
                Engine = Aws.Rds.EngineType.AuroraPostgresql,
                InstanceClass = args.Database.InstanceClass.Name,
                AvailabilityZone = args.Region.ZoneNames[zone],
                DbParameterGroupName = parameters.Name,
                PubliclyAccessible = false,
                AutoMinorVersionUpgrade = false, // versions move through the global cluster only
                CopyTagsToSnapshot = true,
                MonitoringInterval = MonitoringIntervalInSeconds,
                MonitoringRoleArn = monitoring,
                PerformanceInsightsEnabled = true,
                PerformanceInsightsKmsKeyId = args.KeyArn,
                PerformanceInsightsRetentionPeriod = PerformanceInsightsRetentionInDays,
            }, new()
            {
                Parent = this,
                // Any of them may be the writer by now, and the last of a region is what is promoted.
                Protect = true,
                DeleteBeforeReplace = true, // its identifier is fixed
                IgnoreChanges = IgnoredChanges.OfInstance.Properties(),
            }));
    }

    private Aws.Rds.SubnetGroup SubnetGroup() => new($"{name}-database", new()
    {
        Description = $"Database subnets of {name}",
        SubnetIds = args.Region.Zones.Select(zone => args.Region.SubnetIds[zone]).ToList(),
    }, Child());

    private Aws.Ec2.SecurityGroup SecurityGroup()
    {
        var group = new Aws.Ec2.SecurityGroup($"{name}-database", new()
        {
            VpcId = args.Region.VpcId,
            Description = "The clients of every region's private subnets reach the database",
            Tags = new() { ["Name"] = $"{name}-database" },
        }, Child());

        foreach (var (zone, block) in args.ClientBlocks)
        {
            // By address: groups of another region's VPC cannot be named across a peering.
            _ = new Aws.Vpc.SecurityGroupIngressRule($"{name}-database-from-{zone}", new()
            {
                SecurityGroupId = group.Id,
                Description = $"PostgreSQL from {zone}",
                CidrIpv4 = block.ToString(),
                IpProtocol = "tcp",
                FromPort = args.Database.Port,
                ToPort = args.Database.Port,
            }, Child());
        }

        return group;
    }

    // rds.global_db_rpo stays at its default, which is off: with two regions it would stop every commit while the only
    // replica is away, and after a failover there is none. Major upgrades are refused while it is on.
    private Aws.Rds.ClusterParameterGroup ClusterParameters() => new($"{name}-database", new()
    {
        Family = args.Database.EngineVersion.Family,
        Description = $"Cluster of {name}",
        Parameters = { new Aws.Rds.Inputs.ClusterParameterGroupParameterArgs { Name = "rds.force_ssl", Value = "1" } },
    }, OfMajorVersion());

    private Aws.Rds.ParameterGroup InstanceParameters() => new($"{name}-database", new()
    {
        Family = args.Database.EngineVersion.Family,
        Description = $"Instances of {name}",
        Parameters =
        {
            new Aws.Rds.Inputs.ParameterGroupParameterArgs { Name = "log_lock_waits", Value = "1" },
            new Aws.Rds.Inputs.ParameterGroupParameterArgs
            {
                Name = "log_min_duration_statement",
                Value = SlowStatementMilliseconds.ToString(CultureInfo.InvariantCulture),
            },
        },
    }, OfMajorVersion());

    private Output<string> MonitoringRole()
    {
        var role = new Aws.Iam.Role($"{name}-database-monitoring", new()
        {
            Description = $"Delivers the enhanced monitoring of the database in {name}.",
            AssumeRolePolicy = PolicyDocument.TrustedBy("monitoring.rds.amazonaws.com").ToJson(),
        }, Child());
        var delivery = new Aws.Iam.RolePolicyAttachment($"{name}-database-monitoring", new()
        {
            Role = role.Name,
            PolicyArn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
        }, Child());

        // RDS tries the role when an instance is made, so instances wait for the policy.
        return Output.Tuple(role.Arn, delivery.Id).Apply(both => both.Item1);
    }

    private Input<string>? OfCreationWriter(string value) => args.MasterPassword is null ? null : (Input<string>)value;

    private CustomResourceOptions Child() => new() { Parent = this };

    // A parameter group belongs to a major version, so another one replaces it. While major upgrades are not allowed it
    // is protected, and the engine refuses the replacement, and with it the upgrade, in the preview.
    private CustomResourceOptions OfMajorVersion() => new() { Parent = this, Protect = !args.Database.AllowMajorVersionUpgrade };
}
