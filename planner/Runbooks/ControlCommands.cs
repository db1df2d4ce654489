using System.Collections.Immutable;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>Commands around routing controls. They go to one of five endpoints, any one of which will do.</summary>
/// <param name="stack">The stack that exports the endpoints.</param>
/// <param name="controls">The controls.</param>
/// <seealso href="https://docs.aws.amazon.com/cli/latest/reference/route53-recovery-cluster/"/>
internal sealed class ControlCommands(string stack, ControlNames controls)
{
    /// <summary>Where a cluster of routing controls has its endpoints; AWS chooses them, and they are the same for everybody.</summary>
    /// <seealso href="https://docs.aws.amazon.com/r53recovery/latest/dg/introduction-regions-routing-control.html"/>
    internal static readonly ImmutableArray<string> EndpointRegions = ["us-east-1", "us-west-2", "eu-west-1", "ap-northeast-1", "ap-southeast-2"];

    private const string Copy = "control-endpoints.json";

    /// <summary>Writes the endpoints down where they are at hand when nothing else is.</summary>
    public string KeepEndpoints() => $"pulumi stack output controlEndpoints --stack {stack} --json > {Copy}";

    /// <summary>Which regions are on.</summary>
    public static string States(string avoided) =>
        $"""
        {Endpoint(avoided)}
        aws route53-recovery-cluster list-routing-controls --region "$AT" --endpoint-url "$URL" \
          --query 'RoutingControls[].[RoutingControlName, RoutingControlState]' --output text
        """;

    /// <summary>Leads users from one region to another, in one call: the rules judge what comes of both together.</summary>
    public string Flip(RegionFacts from, RegionFacts to, string avoided) =>
        $$"""
        {{Endpoint(avoided)}}
        control() { aws route53-recovery-cluster list-routing-controls --region "$AT" --endpoint-url "$URL" \
          --query "RoutingControls[?RoutingControlName=='$1'].RoutingControlArn | [0]" --output text; }
        aws route53-recovery-cluster update-routing-control-states --region "$AT" --endpoint-url "$URL" \
          --update-routing-control-state-entries \
          "RoutingControlArn=$(control {{Control(to)}}),RoutingControlState=On" \
          "RoutingControlArn=$(control {{Control(from)}}),RoutingControlState=Off"
        """;

    /// <summary>The endpoints' regions but the one that is avoided.</summary>
    public static IEnumerable<string> Others(string avoided) => EndpointRegions.Where(region => region != avoided);

    private string Control(RegionFacts region) => controls.ByRegion.GetValueOrDefault(region.Region, region.Region);

    private static string Endpoint(string avoided) => $"AT={Others(avoided).First()}; URL=$(jq --raw-output --arg at \"$AT\" '.[$at]' {Copy})";
}
