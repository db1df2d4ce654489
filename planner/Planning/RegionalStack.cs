using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>A stack that is one region, told by what it hands on.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Region">Its region.</param>
/// <param name="Zones">The zones its subnets stand in, sorted.</param>
internal sealed record RegionalStack(PlannedStack Stack, string Region, ImmutableArray<string> Zones)
{
    // A contract between the region stacks and the one that binds them.
    private const string RegionOutput = "region";
    private const string SubnetType = "aws:ec2/subnet:Subnet";

    /// <summary>The regions' stacks, in the order of the plan.</summary>
    public static ImmutableArray<RegionalStack> Of(SystemPlan plan) =>
    [
        .. from stack in plan.Stacks
           where stack.Outputs[RegionOutput] is PlannedString
           select new RegionalStack(
               stack,
               ((PlannedString)stack.Outputs[RegionOutput]!).Value,
               [
                   .. stack.Resources
                       .Where(resource => resource.Type == SubnetType)
                       .Select(subnet => (subnet.Inputs["availabilityZoneId"] as PlannedString)?.Value)
                       .OfType<string>()
                       .Distinct()
                       .Order(StringComparer.Ordinal),
               ]),
    ];
}
