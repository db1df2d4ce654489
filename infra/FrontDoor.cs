using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Infra.Configuration;
using Pulumi;

namespace MultiRegion.Infra;

/// <summary>The names that users know, and what moves them to the healthy region.</summary>
internal sealed class FrontDoor
{
    private const string Public = "public";

    private readonly GlobalSettings settings;
    private readonly DnsSettings dns;
    private readonly ImmutableArray<RegionReference> regions;

    /// <summary>Declares them.</summary>
    internal FrontDoor(GlobalSettings settings, DnsSettings dns, ImmutableArray<RegionReference> regions)
    {
        this.settings = settings;
        this.dns = dns;
        this.regions = [.. regions.OrderBy(region => region.Topology.Region != dns.Primary)]; // the rest keep failover order

        var order = this.regions.Select(region => region.Topology.Region).ToImmutableArray();
        var healthChecks = HealthChecks();
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
                HealthCheckId = healthChecks[region.Topology.Region],
            })],
            Ttl = dns.Ttl,
        }, AtHome());
    }

    // Records and checks belong to no region, so the home's provider makes them all.
    private ComponentResourceOptions AtHome() => new() { Providers = { regions[0].Provider } };

    private ImmutableDictionary<string, Output<string>> HealthChecks() => new AutomaticHealth(Public, new()
    {
        Regions = [.. regions.Select(region => region.DnsRegion(settings.Topology))],
        Pace = dns.Pace,
        Contract = dns.Contract,
        FollowsWriter = settings.Database is not null,
    }, AtHome()).HealthCheckIds;
}
