using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>Guard rail: what is stored is encrypted, with a key whose use is logged where there is a choice.</summary>
internal sealed class EncryptionCheck : RuleCheck
{
    /// <summary>Per type, what must be set and what is right. S3, DynamoDB, Secrets Manager and Prometheus encrypt whatever one says.</summary>
    private static readonly ImmutableDictionary<string, (Func<PlannedResource, bool> Keeps, string Expected)> Rules =
        new Dictionary<string, (Func<PlannedResource, bool>, string)>
        {
            ["aws:rds/cluster:Cluster"] = (resource => IsTrue(resource, "storageEncrypted"), "storageEncrypted: true"),
            ["aws:rds/globalCluster:GlobalCluster"] = (resource => IsTrue(resource, "storageEncrypted"), "storageEncrypted: true"),
            ["aws:rds/instance:Instance"] = (resource => IsTrue(resource, "storageEncrypted"), "storageEncrypted: true"),
            ["aws:ebs/volume:Volume"] = (resource => IsTrue(resource, "encrypted"), "encrypted: true"),
            ["aws:efs/fileSystem:FileSystem"] = (resource => IsTrue(resource, "encrypted"), "encrypted: true"),
            ["aws:kms/key:Key"] = (resource => IsTrue(resource, "enableKeyRotation"), "enableKeyRotation: true"),
            ["aws:cloudwatch/logGroup:LogGroup"] = (resource => IsSet(resource, "kmsKeyId"), "a kmsKeyId"),
            ["aws:sns/topic:Topic"] = (resource => IsSet(resource, "kmsMasterKeyId"), "a kmsMasterKeyId"),
            ["aws:sqs/queue:Queue"] = (
                resource => IsSet(resource, "kmsMasterKeyId") || IsTrue(resource, "sqsManagedSseEnabled"), "a kmsMasterKeyId or sqsManagedSseEnabled: true"),
            ["eks:index:Cluster"] = (resource => IsSet(resource, "encryptionConfigKeyArn"), "an encryptionConfigKeyArn for Kubernetes secrets"),
            ["aws:eks/cluster:Cluster"] = (resource => IsSet(resource, "encryptionConfig"), "an encryptionConfig for Kubernetes secrets"),
            ["aws:ec2/launchTemplate:LaunchTemplate"] = (HasEncryptedVolumes, "every blockDeviceMappings[].ebs.encrypted: true"),
            ["kubernetes:storage.k8s.io/v1:StorageClass"] = (HasEncryptedClass, "parameters.encrypted: true"),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "encryption-at-rest";

    /// <inheritdoc/>
    public override string Why => "A copied disk or snapshot must be worth nothing without the key.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes) =>
        from resource in plan.Resources
        where Rules.TryGetValue(resource.Type, out var rule) && !rule.Keeps(resource)
        select Finding(plan, resource, $"not encrypted as expected: {Rules[resource.Type].Expected}");

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan) =>
        $"{Wording.Count(plan.Resources.Count(resource => Rules.ContainsKey(resource.Type)), "store")} encrypted";

    private static bool IsTrue(PlannedResource resource, string input) => resource.Inputs[input] is PlannedBool { Value: true };

    private static bool IsSet(PlannedResource resource, string input) =>
        resource.Inputs[input] is not (null or PlannedNull or PlannedString { Value: "" });

    // A launch template without volumes leaves those to the account's default, of which the plan says nothing.
    private static bool HasEncryptedVolumes(PlannedResource template) =>
        template.Inputs["blockDeviceMappings"] is PlannedList { Items.Length: > 0 } mappings
        && mappings.Items.All(mapping => (mapping as PlannedObject)?["ebs"] is PlannedObject volume
            && volume["encrypted"] is PlannedBool { Value: true } or PlannedString { Value: "true" });

    private static bool HasEncryptedClass(PlannedResource storage) =>
        (storage.Inputs["provisioner"] as PlannedString)?.Value.StartsWith("ebs.csi", StringComparison.Ordinal) is not true
        || (storage.Inputs["parameters"] as PlannedObject)?["encrypted"] is PlannedString { Value: "true" };
}
