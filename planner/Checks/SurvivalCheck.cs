using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Survival: what the stacks between the regions keep (databases, tables, secrets, images) exists in every region, and
/// is encrypted there with a key of that region.
/// </summary>
internal sealed class SurvivalCheck : RuleCheck
{
    private const string DatabaseType = "aws:rds/globalCluster:GlobalCluster";
    private const string MemberType = "aws:rds/cluster:Cluster";
    private const string InstanceType = "aws:rds/clusterInstance:ClusterInstance";
    private const string TableType = "aws:dynamodb/table:Table";
    private const string ReplicaType = "aws:dynamodb/tableReplica:TableReplica";
    private const string SecretType = "aws:secretsmanager/secret:Secret";
    private const string ImagesType = "aws:ecr/repository:Repository";
    private const string BucketType = "aws:s3/bucket:Bucket";

    private static readonly string[] KeyInputs = ["kmsKeyId", "kmsKeyArn", "kmsMasterKeyId", "performanceInsightsKmsKeyId", "masterUserSecretKmsKeyId"];

    /// <inheritdoc/>
    public override string Name => "survival";

    /// <inheritdoc/>
    public override string Why => "What failover needs must not live only in the region that is lost.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes)
    {
        var regions = RegionalStack.Of(plan).Select(region => region.Region).ToList();
        var own = RegionalStack.Of(plan).Select(region => region.Stack).ToHashSet();
        foreach (var resource in plan.Resources)
        {
            var problems = own.Contains(plan.StackOf(resource)) ? ForeignKeys(plan, resource) : SingleHome(plan, regions, resource).Concat(ForeignKeys(plan, resource));
            foreach (var text in problems)
            {
                yield return Finding(plan, resource, text);
            }
        }
    }

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan)
    {
        var kept = new[] { DatabaseType, TableType, SecretType }.Sum(type => plan.OfType(type).Count());
        return $"{Wording.Count(kept, "store")} between the regions, each in every region";
    }

    private static IEnumerable<string> SingleHome(SystemPlan plan, List<string> regions, PlannedResource resource)
    {
        IEnumerable<string?>? homes = resource.Type switch
        {
            DatabaseType => Members(plan, resource).Select(member => member.Region),
            TableType => Replicas(resource, "regionName")
                .Concat(plan.OfType(ReplicaType).Where(replica => plan.Follow(replica, "globalTableArn") == resource).Select(replica => replica.Region)),
            SecretType => Replicas(resource, "region"),
            ImagesType or BucketType => [resource.Region],
            _ => null,
        };
        if (homes is null)
        {
            yield break;
        }

        var missing = regions.Except(homes.OfType<string>()).ToList();
        if (missing.Count > 0)
        {
            yield return $"does not exist in {string.Join(" and ", missing)}";
        }

        foreach (var member in resource.Type == DatabaseType ? Members(plan, resource) : [])
        {
            if (!plan.OfType(InstanceType).Any(instance => plan.Follow(instance, "clusterIdentifier") == member))
            {
                yield return $"its member {member.Name} has no instance: it could not be promoted in time";
            }
        }
    }

    private static IEnumerable<PlannedResource> Members(SystemPlan plan, PlannedResource database) =>
        plan.OfType(MemberType).Where(member => plan.Follow(member, "globalClusterIdentifier") == database);

    private static IEnumerable<string?> Replicas(PlannedResource resource, string region) =>
        ((resource.Inputs["replicas"] as PlannedList)?.Items ?? [])
        .OfType<PlannedObject>()
        .Select(replica => (replica[region] as PlannedString)?.Value)
        .Append(resource.Region);

    /// <summary>A key of another region is out of reach when that region is. A replica has its own region, and its key there.</summary>
    private static IEnumerable<string> ForeignKeys(SystemPlan plan, PlannedResource resource) =>
        from entry in PlannedTexts.Of(resource.Inputs)
        where !entry.Path.StartsWith("replicas[", StringComparison.Ordinal) && KeyInputs.Contains(entry.Path[(entry.Path.LastIndexOf('.') + 1)..])
        let key = plan.Find(plan.Resolve(resource, entry.Text)?.Urn)
        where key?.Region is not null && resource.Region is not null && key.Region != resource.Region
        select $"{entry.Path} is a key in {key.Region}, and the resource lives in {resource.Region}";
}
