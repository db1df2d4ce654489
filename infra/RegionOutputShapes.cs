using System.Collections;
using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Infra;

/// <summary>
/// What the global stack expects of a region stack's outputs. The region may have been deployed by an older program, or
/// not at all: everything that does not fit is found at once, before anything is made from it.
/// </summary>
internal static class RegionOutputShapes
{
    /// <summary>Every output that the global stack may read, with its shape.</summary>
    internal static readonly ImmutableSortedDictionary<string, OutputShape> All = new Dictionary<string, OutputShape>
    {
        [RegionOutputNames.Region] = OutputShape.Text,
        [RegionOutputNames.AccountId] = OutputShape.Text,
        [RegionOutputNames.ZoneNames] = OutputShape.TextByZone,
        [RegionOutputNames.CapacityFull] = OutputShape.Number,
        [RegionOutputNames.CapacityPercent] = OutputShape.Number,
        [RegionOutputNames.VpcId] = OutputShape.Text,
        [RegionOutputNames.VpcCidr] = OutputShape.Text,
        [RegionOutputNames.PrivateSubnetIds] = OutputShape.TextByZone,
        [RegionOutputNames.DatabaseSubnetIds] = OutputShape.TextByZone,
        [RegionOutputNames.PrivateRouteTableIds] = OutputShape.TextByZone,
        [RegionOutputNames.DatabaseRouteTableId] = OutputShape.Text,
        [RegionOutputNames.TransitGatewayId] = OutputShape.Text,
        [RegionOutputNames.TransitGatewayRouteTableId] = OutputShape.Text,
        [RegionOutputNames.TransitGatewayAttachmentId] = OutputShape.Text,
        [RegionOutputNames.ClusterName] = OutputShape.Text,
        [RegionOutputNames.ClusterArn] = OutputShape.Text,
        [RegionOutputNames.ClusterEndpoint] = OutputShape.Text,
        [RegionOutputNames.ClusterLoadBalancerClass] = OutputShape.Text,
        [RegionOutputNames.ClusterSecurityGroupId] = OutputShape.Text,
        [RegionOutputNames.Kubeconfig] = OutputShape.Text,
        [RegionOutputNames.Domain] = OutputShape.Text,
        [RegionOutputNames.LoadBalancerDnsName] = OutputShape.Text,
        [RegionOutputNames.LoadBalancerHostedZoneId] = OutputShape.Text,
        [RegionOutputNames.LoadBalancerSuffix] = OutputShape.Text,
        [RegionOutputNames.TargetGroupSuffix] = OutputShape.Text,
        [RegionOutputNames.InternalLoadBalancerDnsName] = OutputShape.TextOrNone,
        [RegionOutputNames.InternalLoadBalancerHostedZoneId] = OutputShape.TextOrNone,
        [RegionOutputNames.InternalLoadBalancerSuffix] = OutputShape.TextOrNone,
        [RegionOutputNames.InternalTargetGroupSuffix] = OutputShape.TextOrNone,
        [RegionOutputNames.HealthNamespace] = OutputShape.Text,
        [RegionOutputNames.AlarmTopicArn] = OutputShape.Text,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>One line for each output that is missing, has another shape, or tells of another region than configured.</summary>
    /// <param name="region">What the configuration says of the region.</param>
    /// <param name="found">The outputs as read, null where there is none. Those not known yet are left out.</param>
    internal static IEnumerable<string> Problems(RegionTopology region, IReadOnlyDictionary<string, object?> found) =>
        from output in All
        where found.ContainsKey(output.Key)
        let mismatch = Mismatch(output.Key, output.Value, region, found[output.Key])
        where mismatch is not null
        select $"stack {region.Stack}: output {output.Key}: {mismatch}";

    private static string? Mismatch(string name, OutputShape shape, RegionTopology region, object? value) => shape switch
    {
        OutputShape.Text when value is not string { Length: > 0 } =>
            $"got {Kind(value)}, expected text. {Redeploy(region)}",
        OutputShape.TextOrNone when value is not string =>
            $"got {Kind(value)}, expected text. {Redeploy(region)}",
        OutputShape.Number when value is not double =>
            $"got {Kind(value)}, expected a number. {Redeploy(region)}",
        OutputShape.TextByZone when MissingZones(region, value) is { Length: > 0 } missing =>
            $"got {Kind(value)}, expected one text for each zone; missing are {string.Join(", ", missing)}. {Redeploy(region)}",
        _ => Contradiction(name, region, value as string),
    };

    // Two entries of the topology that name one stack would otherwise peer a region with itself.
    private static string? Contradiction(string name, RegionTopology region, string? value) => name switch
    {
        RegionOutputNames.Region when value != region.Region =>
            $"got '{value}', expected '{region.Region}'. Set 'stack' of {region.Region} in Pulumi.yaml's topology to the stack of that region.",
        RegionOutputNames.VpcCidr when value != region.Cidr.ToString() =>
            $"got '{value}', expected '{region.Cidr}' as Pulumi.yaml's topology has it. {Redeploy(region)}",
        _ => null,
    };

    private static string[] MissingZones(RegionTopology region, object? value)
    {
        var zones = value as IReadOnlyDictionary<string, object>;
        return [.. region.Zones.Where(zone => zones?.GetValueOrDefault(zone) is not string { Length: > 0 })];
    }

    private static string Redeploy(RegionTopology region) => $"Run 'pulumi up --stack {region.Stack}' with this version of the program first.";

    // The kind and never the value: some outputs are secret.
    private static string Kind(object? value) => value switch
    {
        null => "nothing",
        "" => "an empty text",
        string => "text",
        bool => "a flag",
        double => "a number",
        IDictionary or IReadOnlyDictionary<string, object> => "an object",
        IEnumerable => "a list",
        _ => "something else",
    };
}
