using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>A load balancer that answers questions to DNS at addresses of its own.</summary>
/// <param name="Balancer">The planned load balancer.</param>
/// <param name="Places">Its addresses, each with the input that names its subnet.</param>
internal sealed record DnsServers(PlannedResource Balancer, ImmutableArray<DnsServer> Places)
{
    private const string ListenerType = "aws:lb/listener:Listener";
    private const int Port = 53;

    /// <summary>The addresses, in order.</summary>
    public IEnumerable<string> Addresses => Places.Select(place => place.Address);

    /// <summary>All of a plan.</summary>
    public static ImmutableArray<DnsServers> Of(SystemPlan plan) =>
    [
        .. from listener in plan.OfType(ListenerType)
           where DnsPlan.Number(listener.Inputs["port"]) == Port
           let balancer = plan.Follow(listener, "loadBalancerArn")
           where balancer is not null
           group balancer by balancer.Urn into same
           let balancer = same.First()
           select new DnsServers(
               balancer,
               [
                   .. from mapping in DnsPlan.Items(balancer.Inputs["subnetMappings"]).OfType<PlannedObject>()
                      let subnet = plan.Find(plan.Resolve(balancer, DnsPlan.Text(mapping["subnetId"]))?.Urn)
                      select new DnsServer(DnsPlan.Text(mapping["privateIpv4Address"]), subnet),
               ]),
    ];
}

/// <summary>An address of a load balancer.</summary>
/// <param name="Address">The address; empty where AWS picks one.</param>
/// <param name="Subnet">The planned subnet it is in; null for another.</param>
internal sealed record DnsServer(string Address, PlannedResource? Subnet);
