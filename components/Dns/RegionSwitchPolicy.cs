using System.Collections.Immutable;
using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Dns;

/// <summary>What a switch plan needs to know to be allowed no more.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="PlanName">The plan's name.</param>
/// <param name="RoleArn">The role itself, whose permissions the plan's evaluation simulates.</param>
/// <param name="GlobalClusterIdentifier">The global database.</param>
/// <param name="DatabaseArns">Its members.</param>
/// <param name="ClusterArns">The EKS clusters.</param>
/// <param name="AccessEntryArns">Who is let into these clusters.</param>
/// <param name="AlarmArns">The alarms that the plan watches.</param>
/// <param name="ZoneId">The zone of the names.</param>
internal sealed record RegionSwitchScope(
    string AccountId,
    string PlanName,
    string RoleArn,
    string GlobalClusterIdentifier,
    ImmutableArray<string> DatabaseArns,
    ImmutableArray<string> ClusterArns,
    ImmutableArray<string> AccessEntryArns,
    ImmutableArray<string> AlarmArns,
    string ZoneId);

/// <summary>The permissions of a switch plan, step by step.</summary>
/// <seealso href="https://docs.aws.amazon.com/r53recovery/latest/dg/security_iam_region_switch_execution_blocks.html"/>
internal static class RegionSwitchPolicy
{
    internal static PolicyDocument Of(RegionSwitchScope scope) => new(
        new PolicyStatement
        {
            Sid = "OwnPlan",
            Actions = ["arc-region-switch:GetPlan", "arc-region-switch:GetPlanExecution", "arc-region-switch:ListPlanExecutions"],
            Resources = [$"arn:aws:arc-region-switch::{scope.AccountId}:plan/{scope.PlanName}:*"],
        },
        new PolicyStatement { Sid = "Evaluation", Actions = ["iam:SimulatePrincipalPolicy"], Resources = [scope.RoleArn] },
        new PolicyStatement
        {
            Sid = "Alarms",
            Actions = ["cloudwatch:DescribeAlarms", "cloudwatch:DescribeAlarmHistory"],
            Resources = scope.AlarmArns,
        },
        new PolicyStatement { Sid = "FindDatabase", Actions = ["rds:DescribeGlobalClusters", "rds:DescribeDBClusters"], Resources = ["*"] },
        new PolicyStatement
        {
            Sid = "MoveWriter",
            Actions = ["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"],
            Resources = [$"arn:aws:rds::{scope.AccountId}:global-cluster:{scope.GlobalClusterIdentifier}", .. scope.DatabaseArns],
        },
        new PolicyStatement { Sid = "FindClusters", Actions = ["eks:DescribeCluster"], Resources = scope.ClusterArns },
        new PolicyStatement
        {
            Sid = "CheckAccess",
            Actions = ["eks:ListAssociatedAccessPolicies"],
            Resources = scope.AccessEntryArns,
        },
        new PolicyStatement
        {
            Sid = "ReadNames",
            Actions = ["route53:ListResourceRecordSets"],
            Resources = [$"arn:aws:route53:::hostedzone/{scope.ZoneId}"],
        });
}
