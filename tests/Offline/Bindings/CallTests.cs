using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;
using Eks = Pulumi.Eks;

namespace MultiRegion.Tests.Offline.Bindings;

/// <summary>Provider functions and component methods: what they send, and what comes back.</summary>
public class CallTests
{
    [Fact]
    public async Task Calls_a_function_with_outputs()
    {
        var mocks = Mocks("aws:route53/getZone:getZone", new() { ["zoneId"] = "Z1", ["nameServers"] = ImmutableArray.Create<object>("ns-1") });

        var zone = await Run(mocks, () => Aws.Route53.GetZone.Invoke(new() { Name = Output.Create("example.com"), PrivateZone = false }));

        Assert.Equal("Z1", zone.ZoneId);
        Assert.Equal("ns-1", Assert.Single(zone.NameServers));
        mocks.Verify(m => m.CallAsync(It.Is<MockCallArgs>(call =>
            call.Args.Count == 2 && Equals(call.Args["name"], "example.com") && Equals(call.Args["privateZone"], false))), Times.Once);
    }

    [Fact]
    public async Task Calls_a_function_with_plain_values()
    {
        var mocks = Mocks("aws:index/getAvailabilityZones:getAvailabilityZones", new() { ["names"] = ImmutableArray.Create<object>("us-east-1a") });

        var zones = await Run(mocks, () => Output.Create(Aws.GetAvailabilityZones.InvokeAsync(new()
        {
            Filters = { new() { Name = "opt-in-status", Values = { "opt-in-not-required" } } },
        })));

        Assert.Equal("us-east-1a", Assert.Single(zones.Names));
        mocks.Verify(m => m.CallAsync(It.Is<MockCallArgs>(call => call.Args.Count == 1 && call.Args.ContainsKey("filters"))), Times.Once);
    }

    [Fact]
    public async Task Calls_a_components_method_and_unwraps_its_result()
    {
        var mocks = Mocks("eks:index:Cluster/getKubeconfig", new() { ["result"] = "apiVersion: v1" });
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync(("east-id", new Dictionary<string, object>()));

        var kubeconfig = await Run(mocks, () => new Eks.Cluster("east").GetKubeconfig(new() { RoleArn = "arn:role" }));

        Assert.Equal("apiVersion: v1", kubeconfig);
        mocks.Verify(m => m.CallAsync(It.Is<MockCallArgs>(call =>
            Equals(call.Args["roleArn"], "arn:role") && call.Args.ContainsKey("__self__"))), Times.Once);
    }

    private static Mock<IMocks> Mocks(string token, Dictionary<string, object> result)
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(m => m.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        mocks.Setup(m => m.CallAsync(It.Is<MockCallArgs>(call => call.Token == token))).ReturnsAsync(result);
        return mocks;
    }

    private static async Task<T> Run<T>(Mock<IMocks> mocks, Func<Output<T>> declare)
    {
        Output<T>? output = null;
        await Deployment.TestAsync(mocks.Object, new TestOptions(), () => { output = declare(); });
        return await OutputUtilities.GetValueAsync(output!);
    }
}
