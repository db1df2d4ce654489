using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using Pulumi;

namespace MultiRegion.Infra;

/// <summary>What a region's stack hands to the stack that binds the regions, read from its state alone.</summary>
internal sealed class RegionReference
{
    private readonly StackReference stack;

    /// <summary>Refers to the region's stack by its full name, in this deployment's organisation and project.</summary>
    internal RegionReference(RegionTopology region)
    {
        Topology = region;
        var deployment = Deployment.Instance;
        stack = new StackReference($"{deployment.OrganizationName}/{deployment.ProjectName}/{region.Stack}");
    }

    /// <summary>What the configuration says of the region.</summary>
    internal RegionTopology Topology { get; }

    internal Output<string> VpcId => Text(RegionOutputNames.VpcId);

    internal Output<string> VpcCidr => Text(RegionOutputNames.VpcCidr);

    internal Output<string> ClusterName => Text(RegionOutputNames.ClusterName);

    internal Output<string> ClusterEndpoint => Text(RegionOutputNames.ClusterEndpoint);

    internal Output<string> TransitGatewayId => Text(RegionOutputNames.TransitGatewayId);

    private Output<string> Text(string name) => stack.RequireOutput(name).Apply(value => value as string
        ?? throw new RunException($"Stack '{Topology.Stack}' exports '{name}' in another shape than text. Run 'pulumi up --stack {Topology.Stack}' with this version of the program first."));
}
