using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Offline;
using MultiRegion.Planner.Rendering;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Planner.Planning;

/// <summary>
/// Most of a run's time goes into compiling code on its first use. Planning a small network while another core still
/// reads the configuration has the engine, the bindings and the rendering compiled by the time they are wanted.
/// </summary>
internal static class EngineWarmUp
{
    private static readonly PlanRequest Request = new() { Project = "warm-up", Stack = "warm-up" };

    /// <summary>Starts it; nobody waits for it or looks at what it gives.</summary>
    public static void Start() => Task.Run(async () =>
    {
        var plan = await PlanEngine.PlanAsync(Request, () => new SmallStack());
        TextPreview.Render(new PreviewReport([plan], []), TextLook.Plain, verbose: false);
    });

    private sealed class SmallStack : Stack
    {
        public SmallStack()
        {
            var provider = new Aws.Provider("warm-up", new() { Region = "us-east-1" });
            var network = new RegionNetwork("warm-up", new()
            {
                Region = "us-east-1",
                Cidr = new IPNetwork(IPAddress.Parse("10.0.0.0"), 16),
                Zones = ImmutableArray.Create("use1-az1"),
                ClusterName = "warm-up",
            }, new() { Providers = { provider } });
            VpcId = network.VpcId;
        }

        [Output("vpcId")]
        public Output<string> VpcId { get; private set; }
    }
}
