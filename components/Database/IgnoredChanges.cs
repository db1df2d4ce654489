using System.Collections.Immutable;

namespace MultiRegion.Components.Database;

/// <summary>
/// What is left alone once it exists, so that the update after a failover has nothing to do. The members' list is the
/// same whatever their role, for roles change without this program.
/// </summary>
public static class IgnoredChanges
{
    /// <summary>Of every member cluster, the creation writer and its replicas alike.</summary>
    public static ImmutableArray<IgnoredChange> OfMember { get; } =
    [
        new("globalClusterIdentifier",
            "An update without a value sent RemoveFromGlobalCluster: the member left the global database, and nothing takes it back "
            + "(cloudposse/terraform-aws-rds-cluster#281)."),
        new("replicationSourceIdentifier",
            "Every replica reads back a source, the writer of yesterday included; setting it back to none sent PromoteReadReplicaDBCluster "
            + "(hashicorp/terraform-provider-aws#43214)."),
        new("engineVersion",
            "Members are upgraded through the global cluster, replicas first; a member asked for its old or its next version by itself "
            + "was refused (hashicorp/terraform-provider-aws#29487)."),
        new("databaseName",
            "Only the creation writer names the database, every member reads the name back: the difference replaced clusters "
            + "(hashicorp/terraform-provider-aws#28187)."),
        new("masterUsername",
            "Only the creation writer names the user, every member reads the name back, and a difference replaces the cluster "
            + "(hashicorp/terraform-provider-aws, rds/cluster.go: ForceNew)."),
        new("masterPassword",
            "The password was sent to a member that was a replica by then, and refused "
            + "(crossplane-contrib/provider-aws#1668)."),
        new("masterPasswordWo",
            "As the password it stands for: sent to a replica, and refused (crossplane-contrib/provider-aws#1668)."),
        new("availabilityZones",
            "Aurora spreads a volume over three zones whatever it was told, and the ones it added replace the cluster on the next update "
            + "(documentation of aws.rds.Cluster, availabilityZones)."),
        new("snapshotIdentifier",
            "A member rebuilt from a snapshot, as after an unplanned failover, was to be replaced, or refused for naming a snapshot and a global cluster "
            + "(hashicorp/terraform-provider-aws#10965)."),
        new("sourceRegion",
            "Names the region of the writer that is: on the day after a failover it is another one, and a difference replaces the cluster "
            + "(hashicorp/terraform-provider-aws, rds/cluster.go: ForceNew)."),
    ];

    /// <summary>Of every instance.</summary>
    public static ImmutableArray<IgnoredChange> OfInstance { get; } =
    [
        new("engineVersion",
            "Instances are upgraded with their cluster; an instance asked for its old version was refused "
            + "(hashicorp/terraform-provider-aws#29487)."),
    ];

    /// <summary>Of the global cluster.</summary>
    public static ImmutableArray<IgnoredChange> OfGlobalCluster { get; } =
    [
        new("sourceDbClusterIdentifier",
            "Reads back the writer of today, so that every switchover looked like drift of the global cluster "
            + "(aws-cloudformation/cloudformation-coverage-roadmap#1856)."),
    ];

    /// <summary>The list as the engine wants it.</summary>
    internal static List<string> Properties(this ImmutableArray<IgnoredChange> changes) => [.. changes.Select(change => change.Property)];
}
