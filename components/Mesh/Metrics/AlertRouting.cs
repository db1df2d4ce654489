using System.Collections.Immutable;

namespace MultiRegion.Components.Mesh.Metrics;

/// <summary>Whom alerts of a region are told to: the region's own topic.</summary>
/// <seealso href="https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-config.html"/>
/// <param name="Route">Which receiver, and how often.</param>
/// <param name="Receivers">The receivers.</param>
internal sealed record AlertRouting(AlertRoute Route, ImmutableArray<AlertReceiver> Receivers)
{
    private const string Topic = "alarms";

    // What lasts is said twice in a shift.
    private static readonly TimeSpan RepeatInterval = TimeSpan.FromHours(4);

    /// <summary>The definition that sends all alerts to the topic.</summary>
    /// <param name="region">The region.</param>
    /// <param name="topicArn">Its topic.</param>
    internal static string Of(string region, string topicArn) => PrometheusText.Of(new Definition(PrometheusText.Of(new AlertRouting(
        new(Topic, ["alertname"], PrometheusText.Of(RepeatInterval)),
        [
            // A subject of its own: the usual one lists every label, and SNS refuses more than 100 letters.
            new(Topic, [new(topicArn, new(region), $"Mesh of {region}", SendResolved: true)]),
        ]))));

    /// <summary>What AWS takes: the alert manager's own configuration as text.</summary>
    private sealed record Definition(string AlertmanagerConfig);
}

/// <summary>Which receiver is told, and how often.</summary>
/// <param name="Receiver">Its name.</param>
/// <param name="GroupBy">Alerts alike in these are one message.</param>
/// <param name="RepeatInterval">When it is said again while it lasts.</param>
internal sealed record AlertRoute(string Receiver, ImmutableArray<string> GroupBy, string RepeatInterval);

/// <summary>Someone who is told.</summary>
/// <param name="Name">The name.</param>
/// <param name="SnsConfigs">The topics.</param>
internal sealed record AlertReceiver(string Name, ImmutableArray<AlertTopic> SnsConfigs);

/// <summary>A topic.</summary>
/// <param name="TopicArn">The topic.</param>
/// <param name="Sigv4">How requests to it are signed.</param>
/// <param name="Subject">The messages' subject: 100 letters at most.</param>
/// <param name="SendResolved">True where the end is told as well.</param>
internal sealed record AlertTopic(string TopicArn, RequestSigning Sigv4, string Subject, bool SendResolved);

/// <summary>How requests to AWS are signed.</summary>
/// <param name="Region">For which region.</param>
internal sealed record RequestSigning(string Region);
