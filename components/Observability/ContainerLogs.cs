using MultiRegion.Components.Addons.CloudWatchObservability;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Observability;

/// <summary>
/// Where the logs of nodes and pods go. The agent would make these groups by itself, unencrypted and kept for ever, so it
/// may not.
/// </summary>
public sealed class ContainerLogs : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:observability:ContainerLogs";

    // A month: what pods print is for the incident of last week; audits read the control plane's log.
    internal const int RetentionInDays = 30;

    /// <summary>Declares the log groups.</summary>
    /// <param name="name">The region.</param>
    /// <param name="clusterName">The cluster.</param>
    /// <param name="keyArn">The KMS key of the groups; its policy must let CloudWatch Logs use it.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public ContainerLogs(string name, string clusterName, Input<string> keyArn, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        foreach (var kind in CloudWatchObservabilityAddon.LogGroups)
        {
            _ = new Aws.CloudWatch.LogGroup($"{name}-{kind}", new()
            {
                Name = CloudWatchObservabilityAddon.LogGroupOf(clusterName, kind),
                RetentionInDays = RetentionInDays,
                KmsKeyId = keyArn,
            }, new() { Parent = this });
        }

        RegisterOutputs();
    }
}
