using System.Globalization;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>The commands that people type, with the plan's names in them. Each calls the region that acts, never the lost one.</summary>
internal sealed class Commands(RecoveryFacts facts)
{
    /// <summary>What stands for the account in an ARN, until it is asked for.</summary>
    private const string Account = "ACCOUNT=$(aws sts get-caller-identity --query Account --output text)";

    private const string Workload = RunbookScene.Workload;

    // Remembers the floor that a region had before people raised it.
    private const string FloorBefore = "floor-before-failover";

    private string Global => facts.GlobalDatabase?.Value ?? "";

    private string Name => facts.Names[0];

    /// <summary>Which region users are led to: the sign beside the address record says.</summary>
    public string WhereUsersAre() => $"dig +short TXT {Name}";

    /// <summary>Whether a region answers, and holds the writer where it is asked for that.</summary>
    public static string Answers(RegionFacts region) =>
        $"curl --fail --silent --show-error --max-time 5 https://{region.Domain}{region.Endpoint?.Path ?? "/"}";

    /// <summary>Whether users are served.</summary>
    public string UsersAreServed() => $"curl --fail --silent --show-error --max-time 5 --output /dev/null https://{Name}/";

    /// <summary>What AWS's checkers see of a region.</summary>
    public static string CheckersSee(RegionFacts region) =>
        $"""
        {Check(region)}
        aws route53 get-health-check-status --health-check-id "$CHECK" \
          --query 'HealthCheckObservations[].StatusReport.Status' --output text
        """;

    /// <summary>Makes a healthy region look lost, or no longer: for regions that nothing but their health decides about.</summary>
    public static string Invert(RegionFacts region, bool lost) =>
        $"""
        {Check(region)}
        aws route53 update-health-check --health-check-id "$CHECK" {(lost ? "--inverted" : "--no-inverted")} --query HealthCheck.HealthCheckConfig.Inverted
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

    /// <summary>Every member, whether it writes, and whether it is in step.</summary>
    public string Members(RegionFacts asked) =>
        $"""
        aws rds describe-global-clusters --region {asked.Region} --global-cluster-identifier {Global} --output text \
          --query 'GlobalClusters[0].GlobalClusterMembers[].[DBClusterArn, IsWriter, SynchronizationStatus]'
        """;

    /// <summary>Takes a lost member out of the database, where it is still listed.</summary>
    public string Detach(RegionFacts member, RegionFacts asked) =>
        $"""
        {Account}
        aws rds remove-from-global-cluster --region {asked.Region} --global-cluster-identifier {Global} \
          --db-cluster-identifier "{Arn(member)}"
        """;

    /// <summary>Lets Systems Manager bring the work to a region, and looks how it gets on.</summary>
    public static string Automate(RegionFacts region, string document, string? parameters = null) =>
        $"""
        RUN=$(aws ssm start-automation-execution --region {region.Region} --document-name {document}{(parameters is null ? "" : $" --parameters {parameters}")} \
          --query AutomationExecutionId --output text)
        aws ssm describe-automation-step-executions --region {region.Region} --automation-execution-id "$RUN" \
          --query 'StepExecutions[].[StepName, StepStatus]' --output text
        """;

    /// <summary>Raises a region's floor to full service: of nodes, or of pods where nodes follow these.</summary>
    public string Raise(RegionFacts region) => !GrowsByPods(region)
        ? Floor(region, region.Full.Value)
        : $$$"""
        {{{Context(region)}}}
        {{{Autoscaler(region)}}} annotate horizontalpodautoscaler {{{Workload}}} \
          {{{FloorBefore}}}="$({{{Autoscaler(region)}}} get horizontalpodautoscaler {{{Workload}}} --output jsonpath='{.spec.minReplicas}')"
        {{{Autoscaler(region)}}} patch horizontalpodautoscaler {{{Workload}}} --type merge \
          --patch "{\"spec\":{\"minReplicas\":$({{{Autoscaler(region)}}} get horizontalpodautoscaler {{{Workload}}} --output jsonpath='{.spec.maxReplicas}')}}"
        """;

    /// <summary>Puts a region's floor back to what it is in normal operation.</summary>
    public string Rest(RegionFacts region) => !GrowsByPods(region)
        ? Floor(region, region.Running.Value)
        : $$$"""
        {{{Autoscaler(region)}}} patch horizontalpodautoscaler {{{Workload}}} --type merge \
          --patch "{\"spec\":{\"minReplicas\":$({{{Autoscaler(region)}}} get horizontalpodautoscaler {{{Workload}}} --output jsonpath='{.metadata.annotations.{{{FloorBefore}}}}')}}"
        {{{Autoscaler(region)}}} annotate horizontalpodautoscaler {{{Workload}}} {{{FloorBefore}}}-
        """;

    /// <summary>How many nodes of a region serve.</summary>
    public static string Nodes(RegionFacts region) =>
        $"""
        {Context(region)}
        kubectl --context {region.Cluster} get nodes --no-headers | grep --count --word-regexp Ready
        """;

    /// <summary>Lets kubectl reach a region's cluster.</summary>
    public static string Context(RegionFacts region) =>
        $"aws eks update-kubeconfig --region {region.Region} --name {region.Cluster} --alias {region.Cluster}";

    /// <summary>The state of the ways between two regions, as one of them sees it.</summary>
    public static string Peering(RegionFacts region) =>
        $"""
        aws ec2 describe-transit-gateway-attachments --region {region.Region} --filters Name=resource-type,Values=peering \
          --query 'TransitGatewayAttachments[].[TransitGatewayAttachmentId, State, Association.State]' --output text
        """;

    /// <summary>True where nodes come when pods wait.</summary>
    public bool GrowsByPods(RegionFacts region) => facts.Named.Of(region.Region).GrowsByPods;

    /// <summary>A command on one line, for the middle of a sentence.</summary>
    public static string OneLine(string command) =>
        string.Join("; ", command.Replace(" \\\n", " ", StringComparison.Ordinal).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static string Floor(RegionFacts region, int nodes) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        NODES=$(aws eks list-nodegroups --region {region.Region} --cluster-name {region.Cluster} --query 'nodegroups[0]' --output text)
        aws eks update-nodegroup-config --region {region.Region} --cluster-name {region.Cluster} --nodegroup-name "$NODES" \
          --scaling-config minSize={nodes},desiredSize={nodes},maxSize={Math.Max(nodes, region.Maximum)}
        """);

    private static string Autoscaler(RegionFacts region) => $"kubectl --context {region.Cluster} --namespace {Workload}";

    private static string Check(RegionFacts region) =>
        $"""
        CHECK=$(aws route53 list-health-checks --output text \
          --query "HealthChecks[?HealthCheckConfig.FullyQualifiedDomainName=='{region.Domain}'].Id | [0]")
        """;

    private static string Arn(RegionFacts region) => $"arn:aws:rds:{region.Region}:$ACCOUNT:cluster:{region.Database?.Value}";
}
