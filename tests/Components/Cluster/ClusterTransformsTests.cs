using System.Collections.Immutable;
using MultiRegion.Components.Cluster;
using Pulumi;

namespace MultiRegion.Tests.Components.Cluster;

public class ClusterTransformsTests
{
    private static readonly ImmutableDictionary<string, object?> Version = ImmutableDictionary<string, object?>.Empty.Add("version", "1.35");

    [Fact]
    public async Task Turns_zonal_shift_on_and_keeps_everything_else()
    {
        var options = new CustomResourceOptions { Protect = true };

        var result = await ClusterTransforms.EnableZonalShift(Args(ClusterTransforms.ClusterType, Version, options));

        Assert.NotNull(result);
        Assert.Equal(["version", "zonalShiftConfig"], result.Value.Args.Keys.Order());
        var shift = Assert.IsType<ImmutableDictionary<string, object?>>(result.Value.Args["zonalShiftConfig"]);
        Assert.Equal(true, shift["enabled"]);
        Assert.Same(options, result.Value.Options);
    }

    [Fact]
    public async Task Keeps_a_setting_that_is_already_there() =>
        Assert.Null(await ClusterTransforms.EnableZonalShift(Args(ClusterTransforms.ClusterType, Version.Add("zonalShiftConfig", "mine"))));

    [Theory]
    [InlineData("aws:eks/nodeGroup:NodeGroup")]
    [InlineData("aws:rds/cluster:Cluster")]
    public async Task Leaves_every_other_type_alone(string type) =>
        Assert.Null(await ClusterTransforms.EnableZonalShift(Args(type, Version)));

    private static ResourceTransformArgs Args(
        string type, ImmutableDictionary<string, object?> args, CustomResourceOptions? options = null) =>
        new("us-east-1", type, custom: true, args, options ?? new());
}
