using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MultiRegion.Planner.Checks;

/// <summary>What may differ between regions beside names, zones and addresses: a table that a reviewer can read.</summary>
internal static partial class DeclaredDifferences
{
    private const string Capacity = "capacity";

    // An upgrade reaches the warm region first and the other one in a later change; in between they differ.
    private const string Upgrades = "versions";

    private static readonly ImmutableArray<(Regex Type, Regex Path, string What)> Table =
    [
        (NodeTypes(), Sizes(), Capacity),
        (HubType(), Asn(), "addresses"),
        (NatType(), Allocation(), "addresses"),
        (UpgradedTypes(), Versions(), Upgrades),
    ];

    /// <summary>The declared reason for a difference; null where it is drift.</summary>
    public static string? WhatMayDiffer(string type, string path) =>
        Table.FirstOrDefault(entry => entry.Type.IsMatch(type) && entry.Path.IsMatch(path)).What;

    [GeneratedRegex(@"\A(?:aws:eks/nodeGroup:NodeGroup|aws:autoscaling/group:Group)\z")]
    private static partial Regex NodeTypes();

    [GeneratedRegex(@"\A(?:scalingConfig\.)?(?:min|max|desired)(?:Size|Capacity)\z|\AwarmPoolConfig\.(?:minSize|maxGroupPreparedCapacity)\z")]
    private static partial Regex Sizes();

    [GeneratedRegex(@"\Aaws:ec2transitgateway/transitGateway:TransitGateway\z")]
    private static partial Regex HubType();

    [GeneratedRegex(@"\AamazonSideAsn\z")]
    private static partial Regex Asn();

    [GeneratedRegex(@"\Aaws:ec2/natGateway:NatGateway\z")]
    private static partial Regex NatType();

    [GeneratedRegex(@"\A(?:allocationId|availabilityZoneAddresses\[\d+\]\.allocationIds\[\d+\])\z")]
    private static partial Regex Allocation();

    [GeneratedRegex(@"\A(?:eks:index:Cluster|aws:eks/nodeGroup:NodeGroup|aws:eks/addon:Addon|kubernetes:helm\.sh/v3:Release)\z")]
    private static partial Regex UpgradedTypes();

    [GeneratedRegex(@"\A(?:version|releaseVersion|addonVersion)\z")]
    private static partial Regex Versions();
}
