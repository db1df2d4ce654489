using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Components.Sizing;

namespace MultiRegion.Tests.Components.Sizing;

public class RegionCapacityTests
{
    private static readonly Gen<(RegionCapacity Capacity, int Zones)> Any =
        from full in Gen.Choose(1, 1000)
        from percent in Gen.Choose(1, 100)
        from zones in Gen.Choose(2, 6)
        select (new RegionCapacity(full, new(percent)), zones);

    [Fact]
    public void Serves_every_zone_and_never_needs_more_than_it_may_run() => Check.QuickThrowOnFailure(Prop.ForAll(Any.ToArbitrary(), any =>
    {
        var (capacity, zones) = any;
        return capacity.Minimum(zones) >= zones
            && capacity.Minimum(zones) >= capacity.Full * capacity.Percent.Value / 100.0
            && capacity.Maximum(zones) >= capacity.Minimum(zones)
            && capacity.Maximum(zones) >= capacity.Full * 1.2;
    }));

    [Fact]
    public void Holds_machines_for_all_of_full_service() => Check.QuickThrowOnFailure(Prop.ForAll(Any.ToArbitrary(), any =>
        any.Capacity.ReservedPerZone(any.Zones) * any.Zones >= any.Capacity.Full));

    // Registering targets with a load balancer takes minutes, which a promotion does not have.
    [Fact]
    public void Serves_traffic_at_full_size_at_any_percentage() => Check.QuickThrowOnFailure(Prop.ForAll(Any.ToArbitrary(), any =>
        any.Capacity.IngressReplicas(any.Zones) == (any.Capacity with { Percent = new(100) }).IngressReplicas(any.Zones)
        && any.Capacity.IngressReplicas(any.Zones) >= any.Zones));

    [Theory]
    [InlineData(20, 100, 20, 24)]
    [InlineData(20, 20, 4, 24)]
    [InlineData(10, 20, 3, 12)] // a fifth would leave a zone without a node
    public void Sizes_the_group_of_a_region(int full, int percent, int minimum, int maximum) =>
        Assert.Equal(new NodeGroupSize(minimum, maximum, Prepared: full), NodeGroupSize.OfRegion(new(full, new(percent)), zones: 3));

    [Fact]
    public void Gives_controllers_a_node_in_each_zone() => Assert.Equal(new NodeGroupSize(3, 6), NodeGroupSize.OfSystem(zones: 3));

    [Theory]
    [InlineData(20, 20, 4)]
    [InlineData(11, 20, 3)]
    [InlineData(1, 1, 1)]
    [InlineData(20, 100, 20)]
    public void Rounds_a_share_up(int whole, int percent, int share) => Assert.Equal(share, new Percentage(percent).Of(whole));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Bounds_a_percentage(int percent, bool valid) => Assert.Equal(valid, new Percentage(percent).IsValid);
}
