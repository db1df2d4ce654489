using MultiRegion.Components.Addons.CloudWatchObservability;
using MultiRegion.Components.Addons.CoreDns;
using MultiRegion.Components.Addons.EbsCsi;
using MultiRegion.Components.Addons.EnvoyGateway;
using MultiRegion.Components.Addons.ExternalDns;
using MultiRegion.Components.Addons.LoadBalancerController;
using MultiRegion.Components.Addons.MetricsServer;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Observability;
using Pulumi;

namespace MultiRegion.Components.Addons;

/// <summary>
/// What a cluster needs before applications come: names, volumes, metrics, and the controllers of everything outside. All
/// of it waits for nodes, and none for another of them, but for ExternalDNS, which reads what the gateway defines.
/// </summary>
public sealed class RegionAddons : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:addons:RegionAddons";

    /// <summary>Declares the add-ons.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Their shape.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public RegionAddons(string name, RegionAddonsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var cluster = args.Cluster;
        ComponentResourceOptions Child() => new() { Parent = this };

        var logs = new ContainerLogs(name, cluster.Name, args.LogKeyArn, Child());
        _ = new ManagedAddon(cluster, MetricsServerAddon.Spec, Child());
        _ = new ManagedAddon(cluster with { Needs = cluster.Needs.Add(logs) }, CloudWatchObservabilityAddon.Spec, Child());

        var gateway = new HelmAddon(cluster, EnvoyGatewayAddon.Spec, options: Child());
        _ = new HelmAddon(
            cluster,
            ExternalDnsAddon.Spec(cluster, args.Domain, args.ZoneId) with { After = [gateway.Release] },
            new(ExternalDnsAddon.ServiceAccount, Output.Create(ExternalDnsAddon.Permissions(args.Domain, args.ZoneId))),
            Child());
        GatewayController = gateway.Release;

        // EKS Auto Mode answers for service names, makes volumes and binds load balancers itself.
        var volumes = new CustomResourceOptions { Parent = this };
        if (args.Compute is ComputeMode.Auto)
        {
            _ = EncryptedStorageClass.Declare(name, EncryptedStorageClass.AutoModeDriver, volumes);
        }
        else
        {
            _ = new ManagedAddon(cluster, CoreDnsAddon.Spec(args.Zones, args.Domains), Child());
            _ = new ManagedAddon(cluster, EbsCsiAddon.Spec, Child());
            _ = EncryptedStorageClass.Declare(name, EncryptedStorageClass.AddonDriver, volumes);
            LoadBalancerController = new HelmAddon(
                cluster,
                LoadBalancerControllerAddon.Spec(cluster, args.VpcId),
                new(LoadBalancerControllerAddon.ServiceAccount, cluster.Scope.Apply(LoadBalancerControllerAddon.Permissions)),
                Child()).Release;
        }

        RegisterOutputs();
    }

    /// <summary>Who runs gateways; its definitions come with it.</summary>
    public Resource GatewayController { get; }

    /// <summary>Who puts pods behind load balancers; null where EKS does it itself.</summary>
    public Resource? LoadBalancerController { get; }
}
