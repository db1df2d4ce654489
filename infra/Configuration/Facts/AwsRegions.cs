using System.Collections.Immutable;

namespace MultiRegion.Infra.Configuration.Facts;

/// <summary>
/// The regions of the commercial partition and what their availability zones are called. Regions of other partitions
/// (China, GovCloud) are left out: no transit gateway peers across partitions.
/// <see href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html"/>,
/// read in November 2026.
/// </summary>
internal static class AwsRegions
{
    // Which zones a region has is not listed: AWS adds some and closes others to new accounts.
    private static readonly Dictionary<string, string> ZonePrefixes = new()
    {
        ["af-south-1"] = "afs1",
        ["ap-east-1"] = "ape1",
        ["ap-east-2"] = "ape2",
        ["ap-northeast-1"] = "apne1",
        ["ap-northeast-2"] = "apne2",
        ["ap-northeast-3"] = "apne3",
        ["ap-south-1"] = "aps1",
        ["ap-south-2"] = "aps2",
        ["ap-southeast-1"] = "apse1",
        ["ap-southeast-2"] = "apse2",
        ["ap-southeast-3"] = "apse3",
        ["ap-southeast-4"] = "apse4",
        ["ap-southeast-5"] = "apse5",
        ["ap-southeast-6"] = "apse6",
        ["ap-southeast-7"] = "apse7",
        ["ca-central-1"] = "cac1",
        ["ca-west-1"] = "caw1",
        ["eu-central-1"] = "euc1",
        ["eu-central-2"] = "euc2",
        ["eu-north-1"] = "eun1",
        ["eu-south-1"] = "eus1",
        ["eu-south-2"] = "eus2",
        ["eu-west-1"] = "euw1",
        ["eu-west-2"] = "euw2",
        ["eu-west-3"] = "euw3",
        ["il-central-1"] = "ilc1",
        ["me-central-1"] = "mec1",
        ["me-south-1"] = "mes1",
        ["mx-central-1"] = "mxc1",
        ["sa-east-1"] = "sae1",
        ["us-east-1"] = "use1",
        ["us-east-2"] = "use2",
        ["us-west-1"] = "usw1",
        ["us-west-2"] = "usw2",
    };

    // The zones that can be suggested without knowing the account: every region has or had at least these.
    private static readonly ImmutableArray<int> FirstZones = [1, 2, 3];

    /// <summary>Every region's name, sorted.</summary>
    public static ImmutableArray<string> Names => [.. ZonePrefixes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Zones in which EKS places no control plane.
    /// <see href="https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"/>
    /// </summary>
    public static readonly ImmutableArray<string> ZonesWithoutControlPlane = ["cac1-az3", "use1-az3", "usw1-az2"];

    /// <summary>True when there is a region of that name.</summary>
    public static bool Exists(string region) => ZonePrefixes.ContainsKey(region);

    /// <summary>What the region's zone IDs begin with: <c>use1-az</c>.</summary>
    public static string ZonePrefix(string region) => $"{ZonePrefixes[region]}-az";

    /// <summary>A zone of the region that could be listed beside those, if one is certain to exist.</summary>
    public static string? AnotherZone(string region, IEnumerable<string> listed) =>
        FirstZones
            .Select(number => $"{ZonePrefix(region)}{number}")
            .Except(ZonesWithoutControlPlane)
            .Except(listed)
            .FirstOrDefault();
}
