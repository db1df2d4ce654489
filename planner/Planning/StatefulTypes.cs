using System.Collections.Immutable;

namespace MultiRegion.Planner.Planning;

/// <summary>The types that keep something no program can make again.</summary>
internal static class StatefulTypes
{
    private static readonly ImmutableDictionary<string, string> Kept = new Dictionary<string, string>
    {
        ["aws:amp/workspace:Workspace"] = "metrics",
        ["aws:backup/vault:Vault"] = "backups",
        ["aws:cloudwatch/logGroup:LogGroup"] = "logs",
        ["aws:dynamodb/table:Table"] = "a table",
        ["aws:ebs/volume:Volume"] = "a volume",
        ["aws:ecr/repository:Repository"] = "images",
        ["aws:efs/fileSystem:FileSystem"] = "files",
        ["aws:kms/key:Key"] = "a key, and with it all that it encrypts",
        ["aws:kms/replicaKey:ReplicaKey"] = "a key, and with it all that it encrypts",
        ["aws:rds/cluster:Cluster"] = "a database",
        ["aws:rds/globalCluster:GlobalCluster"] = "a database",
        ["aws:rds/instance:Instance"] = "a database",
        ["aws:route53/zone:Zone"] = "a zone and the delegation to it",
        ["aws:s3/bucket:Bucket"] = "objects",
        ["aws:s3/bucketV2:BucketV2"] = "objects",
        ["aws:secretsmanager/secret:Secret"] = "a secret",
        ["aws:sqs/queue:Queue"] = "messages",
        ["kubernetes:core/v1:PersistentVolumeClaim"] = "a volume",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a resource of that type keeps, as a phrase; null for one that keeps nothing.</summary>
    public static string? WhatItKeeps(string type) => Kept.GetValueOrDefault(type);
}
