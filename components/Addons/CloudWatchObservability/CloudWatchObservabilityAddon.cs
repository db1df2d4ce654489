using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Addons.CloudWatchObservability;

/// <summary>Container Insights: metrics and logs of nodes and pods, into this region's own CloudWatch.</summary>
internal static class CloudWatchObservabilityAddon
{
    /// <summary>The namespace of the metrics, which the region's alarms read.</summary>
    internal const string MetricNamespace = "ContainerInsights";

    /// <summary>The last parts of the log groups that the agent writes to.</summary>
    /// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-reference.html"/>
    internal static readonly ImmutableArray<string> LogGroups = ["application", "dataplane", "host", "performance"];

    internal static ManagedAddonSpec Spec { get; } = new(AddonName.CloudWatchObservability)
    {
        // The add-on turns tracing on by itself since 5.0, for every pod, by injecting agents: nobody asked for that.
        Configuration = new()
        {
            ["applicationSignals"] = new JsonObject { ["enabled"] = false },
            ["containerInsights"] = new JsonObject { ["enabled"] = true },
        },
        Identity = new("amazon-cloudwatch", "cloudwatch-agent", Permissions),
    };

    /// <summary>The log group of one kind.</summary>
    internal static string LogGroupOf(string clusterName, string kind) => $"/aws/containerinsights/{clusterName}/{kind}";

    internal static PolicyDocument Permissions(AddonScope scope)
    {
        var groups = $"arn:aws:logs:{scope.Region}:{scope.AccountId}:log-group:{LogGroupOf(scope.ClusterName, "*")}";
        return new(
            new PolicyStatement
            {
                Sid = "Metrics",
                Actions = ["cloudwatch:PutMetricData"],
                Resources = ["*"],
                Conditions = [PolicyCondition.Is("cloudwatch:namespace", MetricNamespace, "CWAgent")],
            },
            new PolicyStatement
            {
                Sid = "Dimensions",
                Actions = ["ec2:DescribeTags", "ec2:DescribeVolumes"],
                Resources = ["*"],
            },
            new PolicyStatement
            {
                Sid = "Logs",
                Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents", "logs:PutRetentionPolicy"],
                Resources = [groups, $"{groups}:log-stream:*"],
            });
    }
}
