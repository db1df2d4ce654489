using System.Globalization;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>The commands that people type, with the plan's names in them. Each calls the region that acts, never the lost one.</summary>
internal sealed class Commands(RecoveryFacts facts)
{
    /// <summary>What stands for the account in an ARN, until <see cref="Account"/> has set it.</summary>
    public const string Account = "ACCOUNT=$(aws sts get-caller-identity --query Account --output text)";

    private string Global => facts.GlobalDatabase?.Value ?? "";

    private string Name => facts.Names.FirstOrDefault() ?? facts.Home.Domain ?? facts.Home.Region;

    /// <summary>Which region users are led to: the sign beside the address record says.</summary>
    public string WhereUsersAre() => $"dig +short TXT {Name}";

    /// <summary>Whether a region answers, and holds the writer.</summary>
    public static string Answers(RegionFacts region) =>
        $"curl --fail --silent --show-error --max-time 5 https://{region.Domain}{region.Endpoint?.Path ?? "/"}";

    /// <summary>Whether users are served.</summary>
    public string UsersAreServed() => $"curl --fail --silent --show-error --max-time 5 --output /dev/null https://{Name}/";

    /// <summary>What AWS's checkers see of a region.</summary>
    public static string CheckersSee(RegionFacts region) =>
        $"""
        CHECK=$(aws route53 list-health-checks --output text \
          --query "HealthChecks[?HealthCheckConfig.FullyQualifiedDomainName=='{region.Domain}'].Id | [0]")
        aws route53 get-health-check-status --health-check-id "$CHECK" \
          --query 'HealthCheckObservations[].StatusReport.Status' --output text
        """;

    /// <summary>How far a region's copy is behind.</summary>
    public static string Lag(RegionFacts region) =>
        $"""
        aws cloudwatch get-metric-statistics --region {region.Region} --namespace AWS/RDS --metric-name AuroraGlobalDBRPOLag \
          --dimensions Name=DBClusterIdentifier,Value={region.Database?.Value} --statistics Maximum --period 60 \
          --start-time "$(date -u -d '-15 minutes' +%FT%TZ)" --end-time "$(date -u +%FT%TZ)"
        """;

    /// <summary>Makes a region's copy the writer; what had not been copied is lost.</summary>
    public string Promote(RegionFacts region) =>
        $"""
        {Account}
        aws rds failover-global-cluster --region {region.Region} --global-cluster-identifier {Global} \
          --target-db-cluster-identifier "{Arn(region)}" --allow-data-loss
        """;

    /// <summary>Moves the writer to a region; nothing is lost.</summary>
    public string Switch(RegionFacts region) =>
        $"""
        {Account}
        aws rds switchover-global-cluster --region {region.Region} --global-cluster-identifier {Global} \
          --target-db-cluster-identifier "{Arn(region)}"
        """;

    /// <summary>Where the writer is, as AWS sees it from a region.</summary>
    public string Writer(RegionFacts asked) =>
        $"""
        aws rds describe-global-clusters --region {asked.Region} --global-cluster-identifier {Global} --output text \
          --query 'GlobalClusters[0].[Status, GlobalClusterMembers[?IsWriter].DBClusterArn | [0]]'
        """;

    /// <summary>Sets a region's floor of nodes.</summary>
    public static string Floor(RegionFacts region, int nodes) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        NODES=$(aws eks list-nodegroups --region {region.Region} --cluster-name {region.Cluster} --query 'nodegroups[0]' --output text)
        aws eks update-nodegroup-config --region {region.Region} --cluster-name {region.Cluster} --nodegroup-name "$NODES" \
          --scaling-config minSize={nodes},desiredSize={nodes},maxSize={Math.Max(nodes, region.Maximum)}
        """);

    /// <summary>How many nodes of a region serve.</summary>
    public static string Nodes(RegionFacts region) =>
        $"""
        aws eks update-kubeconfig --region {region.Region} --name {region.Cluster} --alias {region.Cluster}
        kubectl --context {region.Cluster} get nodes --no-headers | grep --count --word-regexp Ready
        """;

    private static string Arn(RegionFacts region) => $"arn:aws:rds:{region.Region}:$ACCOUNT:cluster:{region.Database?.Value}";
}
