using System.Collections.Immutable;
using MultiRegion.Components.Sizing;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Cluster;

/// <summary>
/// Machines that EC2 holds for the region in each of its zones. After the loss of a region everyone asks its neighbours for
/// machines; autoscalers ask, only a reservation has them.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-capacity-reservations.html"/>
public sealed class CapacityReservations : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:cluster:CapacityReservations";

    /// <summary>Declares one reservation per zone.</summary>
    /// <param name="name">The region.</param>
    /// <param name="capacity">How much full service is.</param>
    /// <param name="instanceType">The type that nodes are made of first.</param>
    /// <param name="zoneNames">The account's names of the zones, by zone id: reservations are made by name.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public CapacityReservations(
        string name,
        RegionCapacity capacity,
        string instanceType,
        ImmutableSortedDictionary<string, Output<string>> zoneNames,
        ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        foreach (var (zone, zoneName) in zoneNames)
        {
            _ = new Aws.Ec2.CapacityReservation($"{name}-{zone}", new()
            {
                AvailabilityZone = zoneName,
                InstanceType = instanceType,
                InstancePlatform = "Linux/UNIX",
                InstanceCount = capacity.ReservedPerZone(zoneNames.Count),
                InstanceMatchCriteria = "open", // nodes use it without knowing of it, whoever makes them
                EndDateType = "unlimited",
                Tags = new() { ["Name"] = $"{name}-{zone}" },
            }, new() { Parent = this });
        }

        RegisterOutputs();
    }
}
