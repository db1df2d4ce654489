namespace MultiRegion.Components.Sizing;

/// <summary>
/// How much a region can run: the nodes of full service, and the share of them that runs in normal operation. The one
/// number behind node groups, autoscaler limits, ingress replicas and database readers.
/// </summary>
/// <param name="Full">Nodes at full service.</param>
/// <param name="Percent">The share that runs in normal operation: 100 in the active region, 20 in a warm one.</param>
public sealed record RegionCapacity(int Full, Percentage Percent)
{
    /// <summary>Room above full service for a rolling update or a lost zone, in percent of full.</summary>
    internal const int HeadroomPercent = 120;

    // One gateway pod carries the traffic of about five nodes: TLS ends before it, it only routes.
    internal const int NodesPerGateway = 5;

    /// <summary>
    /// True when EC2 holds the machines of full service for this region, so that growing never waits for a market that
    /// everyone else is in. Default: false, for what is held and not used costs as much as if it ran.
    /// </summary>
    public bool Reserve { get; init; }

    /// <summary>True when the region idles below full service.</summary>
    public bool IsWarm => Percent.Value < Percentage.Maximum;

    /// <summary>Nodes in normal operation: the share of full, but at least one per zone so that every zone serves.</summary>
    public int Minimum(int zones) => Math.Max(zones, Percent.Of(Full));

    /// <summary>The most nodes the region may grow to: full service and a fifth, never below the minimum.</summary>
    public int Maximum(int zones) => Math.Max(Minimum(zones), (int)((((long)Full * HeadroomPercent) + 99) / 100));

    /// <summary>
    /// Machines to hold in each zone, enough for full service over all of them. All of it and not the missing share: an
    /// open reservation counts the machines that run already, so only those that do not run yet cost extra.
    /// </summary>
    /// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-reservations-using.html"/>
    public int ReservedPerZone(int zones) => PerZone(Full, zones);

    /// <summary>
    /// Gateway pods, the same at any percentage: registering new targets with a load balancer takes minutes, which a
    /// promotion does not have.
    /// </summary>
    /// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html"/>
    public int IngressReplicas(int zones) => Math.Max(zones, (Full + NodesPerGateway - 1) / NodesPerGateway);

    /// <summary>A count spread over zones, rounded up.</summary>
    public static int PerZone(int count, int zones) => (count + zones - 1) / zones;
}
