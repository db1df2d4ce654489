using System.Collections.Immutable;
using MultiRegion.Components.Database;
using MultiRegion.Components.Discovery;
using MultiRegion.Components.Dns;
using MultiRegion.Components.Network;
using MultiRegion.Components.Sizing;
using MultiRegion.Infra.Configuration;
using Pulumi;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Infra;

/// <summary>A region as the stack that binds them sees it: what its own stack exports, read from state alone, and a provider there.</summary>
internal sealed class RegionReference
{
    private readonly StackReference stack;
    private readonly Output<bool> shapesFit;
    private Kubernetes.Provider? kubernetes;

    private RegionReference(RegionTopology region, Topology topology, StackReference stack, Output<bool> shapesFit)
    {
        (this.stack, this.shapesFit) = (stack, shapesFit);
        Topology = region;
        Provider = RegionProvider.In(region.Region, topology);
    }

    /// <summary>What the configuration says of the region.</summary>
    internal RegionTopology Topology { get; }

    /// <summary>The region's AWS provider for what the global stack puts there.</summary>
    internal Aws.Provider Provider { get; }

    internal Output<string> AccountId => Text(RegionOutputNames.AccountId);

    internal Output<string> VpcId => Text(RegionOutputNames.VpcId);

    internal Output<string> VpcCidr => Text(RegionOutputNames.VpcCidr);

    internal Output<string> ClusterName => Text(RegionOutputNames.ClusterName);

    internal Output<string> ClusterEndpoint => Text(RegionOutputNames.ClusterEndpoint);

    internal Output<string> ClusterLoadBalancerClass => Text(RegionOutputNames.ClusterLoadBalancerClass);

    internal Output<string> LoadBalancerDnsName => Text(RegionOutputNames.LoadBalancerDnsName);

    internal Output<string> LoadBalancerHostedZoneId => Text(RegionOutputNames.LoadBalancerHostedZoneId);

    internal Output<string> HealthNamespace => Text(RegionOutputNames.HealthNamespace);

    internal Output<string> TransitGatewayId => Text(RegionOutputNames.TransitGatewayId);

    /// <summary>For what the global stack puts into the region's cluster. Made when first asked for.</summary>
    internal Kubernetes.Provider KubernetesProvider => kubernetes ??= new(Topology.Region, new()
    {
        KubeConfig = Text(RegionOutputNames.Kubeconfig),
        // Without it a changed credential in the kubeconfig would replace every object in the cluster.
        ClusterIdentifier = ClusterEndpoint,
        EnableServerSideApply = true,
        // Otherwise a rotated certificate or token would delete its secret and make another: a control plane that starts in
        // between makes up a root of its own, and forgets the clusters that it read.
        EnableSecretMutable = true,
        // And what pods are told of the database would be gone for a moment whenever it changes.
        EnableConfigMapMutable = true,
        SkipUpdateUnreachable = true, // a cluster that is gone must not stop the update of what is left
    });

    /// <summary>
    /// The share of full service that the region runs in normal operation. How many resources there are follows from it,
    /// so it is read as a value here and now: state is all it takes, and no resource is ever made inside an output.
    /// </summary>
    internal Percentage Capacity => stack.GetOutputDetailsAsync(RegionOutputNames.CapacityPercent).GetAwaiter().GetResult().Value is double percent
        ? new((int)percent)
        : new(Percentage.Minimum); // the shapes are wrong, which ends the deployment with a reason

    /// <summary>Nodes at full service.</summary>
    internal Output<int> FullNodes => Read(RegionOutputNames.CapacityFull).Apply(value => (int)(double)value);

    /// <summary>The region as a place for a member of a global database.</summary>
    internal AuroraRegion AuroraRegion => new()
    {
        Region = Topology.Region,
        Provider = Provider,
        AccountId = AccountId,
        VpcId = VpcId,
        Zones = Topology.Zones,
        ZoneNames = TextByZone(RegionOutputNames.ZoneNames),
        SubnetIds = TextByZone(RegionOutputNames.DatabaseSubnetIds),
        ClientBlocks = SubnetPlan.For(Topology.Cidr, Topology.Zones).Zones.ToImmutableSortedDictionary(zone => zone.Zone, zone => zone.Private),
        Capacity = Capacity,
    };

    /// <summary>The region as the front door sees it.</summary>
    internal DnsRegion DnsRegion(Topology topology) => new()
    {
        Region = Topology.Region,
        Provider = Provider,
        Domain = topology.DomainOf(Topology.Region),
        ClusterName = ClusterName,
    };

    /// <summary>The region as a switch plan sees it.</summary>
    internal RegionSwitchRegion SwitchRegion(AuroraGlobalDatabase database) => new()
    {
        Region = Topology.Region,
        Provider = Provider,
        ClusterName = ClusterName,
        ClusterArn = Text(RegionOutputNames.ClusterArn),
        DatabaseArn = database.Members[Topology.Region].Arn,
        DatabaseIdentifier = database.Members[Topology.Region].ClusterIdentifier,
        LoadBalancerSuffix = Text(RegionOutputNames.LoadBalancerSuffix),
        TargetGroupSuffix = Text(RegionOutputNames.TargetGroupSuffix),
    };

    /// <summary>The region as private names see it.</summary>
    internal PrivateRegion PrivateRegion => new()
    {
        Region = Topology.Region,
        Provider = Provider,
        VpcId = VpcId,
        LoadBalancerDnsName = Text(RegionOutputNames.InternalLoadBalancerDnsName),
        LoadBalancerZoneId = Text(RegionOutputNames.InternalLoadBalancerHostedZoneId),
        LoadBalancerSuffix = Text(RegionOutputNames.InternalLoadBalancerSuffix),
        TargetGroupSuffix = Text(RegionOutputNames.InternalTargetGroupSuffix),
    };

    /// <summary>The region as a place for a replica of global tables.</summary>
    internal TableRegion TableRegion => new() { Region = Topology.Region, Provider = Provider, AccountId = AccountId };

    /// <summary>The region's side of its peerings.</summary>
    internal PeeringSide PeeringSide => new()
    {
        Region = Topology.Region,
        Provider = Provider,
        Cidr = VpcCidr,
        TransitGatewayId = TransitGatewayId,
        HubRouteTableId = Text(RegionOutputNames.TransitGatewayRouteTableId),
        PrivateRouteTableIds = TextByZone(RegionOutputNames.PrivateRouteTableIds),
        DatabaseRouteTableId = Text(RegionOutputNames.DatabaseRouteTableId),
    };

    /// <summary>
    /// Refers to every region's stack by its full name, in this deployment's organisation and project. What they export
    /// in another shape than expected is reported for all of them together, and no value is handed on before.
    /// </summary>
    internal static ImmutableArray<RegionReference> ToAll(Topology topology)
    {
        var deployment = Deployment.Instance;
        var stacks = topology.Regions.Select(region =>
            (Region: region, Stack: new StackReference($"{deployment.OrganizationName}/{deployment.ProjectName}/{region.Stack}"))).ToImmutableArray();
        var shapesFit = Output.Create(CheckShapesAsync(stacks));
        return [.. stacks.Select(entry => new RegionReference(entry.Region, topology, entry.Stack, shapesFit))];
    }

    private static async Task<bool> CheckShapesAsync(ImmutableArray<(RegionTopology Region, StackReference Stack)> stacks)
    {
        var problems = new List<string>();
        foreach (var (region, stack) in stacks)
            problems.AddRange(RegionOutputShapes.Problems(region, await KnownOutputsAsync(stack)));
        return problems.Count == 0 ? true : throw new RunException(string.Join('\n', problems));
    }

    // Each output alone: read as a whole, one that is not known or secret would make all of them so.
    private static async Task<IReadOnlyDictionary<string, object?>> KnownOutputsAsync(StackReference stack)
    {
        var found = new Dictionary<string, object?>();
        foreach (var name in RegionOutputShapes.All.Keys)
        {
            var output = stack.GetOutput(name);
            if (await OutputUtilities.GetIsKnownAsync(output))
                found[name] = await OutputUtilities.GetValueAsync(output);
        }

        return found;
    }

    private Output<string> Text(string name) => Read(name).Apply(value => (string)value);

    private ImmutableSortedDictionary<string, Output<string>> TextByZone(string name)
    {
        var texts = Read(name).Apply(value => (IReadOnlyDictionary<string, object>)value);
        return Topology.Zones.ToImmutableSortedDictionary(zone => zone, zone => texts.Apply(byZone => (string)byZone[zone]));
    }

    private Output<object> Read(string name) => Output.Tuple(shapesFit, stack.GetOutput(name)).Apply(both => both.Item2!);
}
