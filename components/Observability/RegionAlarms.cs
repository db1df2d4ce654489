using System.Collections.Immutable;
using MultiRegion.Components.Addons.CloudWatchObservability;
using Pulumi;

namespace MultiRegion.Components.Observability;

/// <summary>What is watched in every region, the same in each: a warm region must alarm before it is needed.</summary>
internal static class RegionAlarms
{
    // Retries hide a few; ten in a minute, three minutes long, are seen by someone.
    internal const int ApiServerErrorsPerMinute = 10;

    // Full service takes two minutes; pods that wait for five wait for something else.
    internal const int PendingMinutes = 5;

    internal const int Minutes = 3;

    /// <summary>The alarms of a region.</summary>
    /// <param name="clusterName">Its cluster.</param>
    /// <param name="loadBalancer">The part of its load balancer's ARN that metrics are named by.</param>
    /// <param name="targetGroup">The part of the target group's ARN that metrics are named by.</param>
    /// <seealso href="https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html"/>
    internal static ImmutableArray<AlarmSpec> Of(string clusterName, Output<string> loadBalancer, Output<string> targetGroup)
    {
        var cluster = By(("ClusterName", Output.Create(clusterName)));
        var targets = By(("LoadBalancer", loadBalancer), ("TargetGroup", targetGroup));
        return
        [
            new(
                "api-server-errors", "The Kubernetes API fails: nothing can scale, and nothing can be delivered.",
                new("AWS/EKS", "apiserver_request_total_5XX", cluster), "Sum", ApiServerErrorsPerMinute, Minutes, NoDataIsGood: true),
            new(
                "pending-pods", "Pods find no room and no node comes: the region does not grow.",
                new("AWS/EKS", "scheduler_pending_pods_UNSCHEDULABLE", cluster), "Maximum", 0, PendingMinutes, NoDataIsGood: true),
            new(
                "node-not-ready", "A node does not serve, or nobody counts nodes any more.",
                new(CloudWatchObservabilityAddon.MetricNamespace, "cluster_failed_node_count", cluster), "Maximum", 0, Minutes, NoDataIsGood: false),
            new(
                "unhealthy-hosts", "Gateway pods do not answer the load balancer.",
                new("AWS/NetworkELB", "UnHealthyHostCount", targets), "Maximum", 0, Minutes, NoDataIsGood: true),
        ];
    }

    private static ImmutableSortedDictionary<string, Output<string>> By(params IEnumerable<(string Name, Output<string> Value)> dimensions) =>
        dimensions.ToImmutableSortedDictionary(dimension => dimension.Name, dimension => dimension.Value, StringComparer.Ordinal);
}
