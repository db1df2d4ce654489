using System.Collections.Immutable;
using MultiRegion.Components.Database;
using MultiRegion.Components.Discovery;
using MultiRegion.Components.Dns;
using MultiRegion.Infra.Configuration;
using Pulumi;

namespace MultiRegion.Infra;

/// <summary>The names that users know, and what moves them to the healthy region.</summary>
internal sealed class FrontDoor
{
    private const string Public = "public";

    /// <summary>No endpoints at all.</summary>
    internal static readonly Output<ImmutableDictionary<string, string>> NoControls = Output.Create(ImmutableDictionary<string, string>.Empty);

    private readonly GlobalSettings settings;
    private readonly DnsSettings dns;
    private readonly ImmutableArray<RegionReference> regions;

    /// <summary>Declares them.</summary>
    /// <param name="settings">What the stack runs with.</param>
    /// <param name="dns">The names.</param>
    /// <param name="regions">The regions, in failover order.</param>
    /// <param name="database">The database whose writer they follow; null without one.</param>
    internal FrontDoor(GlobalSettings settings, DnsSettings dns, ImmutableArray<RegionReference> regions, AuroraGlobalDatabase? database)
    {
        this.settings = settings;
        this.dns = dns;
        this.regions = [.. regions.OrderBy(region => region.Topology.Region != dns.Primary)]; // the rest keep failover order

        var order = this.regions.Select(region => region.Topology.Region).ToImmutableArray();
        var healthCheckOf = HealthChecks(order, database);
        _ = new FailoverRecords(Public, new()
        {
            Zone = settings.Topology.Zone,
            ZoneId = settings.Topology.ZoneId,
            Records = [.. dns.Names.SelectMany(name => FailoverChain.Shared(name, order, dns.WarmPercent))],
            Targets = [.. this.regions.Select(region => new FailoverTarget
            {
                Region = region.Topology.Region,
                LoadBalancerDnsName = region.LoadBalancerDnsName,
                LoadBalancerZoneId = region.LoadBalancerHostedZoneId,
                HealthCheckOf = name => healthCheckOf(name, region.Topology.Region),
            })],
            Ttl = dns.Ttl,
        }, AtHome());

        if (settings.Topology.Pattern is not CoordinationPattern.Independent)
            DeclarePrivateNames();
    }

    /// <summary>Where routing controls are thrown, by region; empty where there are none.</summary>
    internal Output<ImmutableDictionary<string, string>> ControlEndpoints { get; private set; } = NoControls;

    private void DeclarePrivateNames() => _ = new PrivateNames("private", new()
    {
        Zone = InternalDomain.Of(settings.Topology.Zone),
        Services = dns.Services,
        Regions = [.. regions.Select(region => region.PrivateRegion)],
    }, AtHome());

    // Records and checks belong to no region, so the home's provider makes them all.
    private ComponentResourceOptions AtHome() => new() { Providers = { regions[0].Provider } };

    private Func<string, string, Output<string>> HealthChecks(ImmutableArray<string> order, AuroraGlobalDatabase? database)
    {
        switch (dns.Failover)
        {
            case DnsFailover.RegionSwitch:
                // Refused without a database, before anything is declared.
                return Switch(database!).HealthCheckOf;

            case DnsFailover.RoutingControls:
                var controls = new RoutingControls(settings.Topology.Environment, order, AtHome());
                ControlEndpoints = controls.Endpoints;
                return (_, region) => controls.HealthCheckIds[region];

            default:
                var automatic = new AutomaticHealth(Public, new()
                {
                    Regions = [.. regions.Select(region => region.DnsRegion(settings.Topology))],
                    Pace = dns.Pace,
                    Contract = dns.Contract,
                    FollowsWriter = database is not null,
                }, AtHome()).HealthCheckIds;
                return (_, region) => automatic[region];
        }
    }

    private RegionSwitch Switch(AuroraGlobalDatabase database) => new(settings.Topology.Environment, new()
    {
        Regions = [.. regions.Select(region => region.SwitchRegion(database))],
        AccountId = regions[0].AccountId,
        ZoneId = settings.Topology.ZoneId,
        Names = dns.Names,
        GlobalClusterIdentifier = settings.Topology.Environment,
        StartsItself = dns.Switch is SwitchStart.Automatic,
        RecoveryTime = settings.Recovery.Time,
    }, AtHome());
}
