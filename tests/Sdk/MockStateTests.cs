using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Sdk;

/// <summary>What a program sees of the state that mocks answer.</summary>
public class MockStateTests
{
    [Fact]
    public async Task State_becomes_the_declared_types()
    {
        var mocks = SampleMocks.WithState(
            ("arn", "arn:x"),
            ("size", 3),
            ("zones", ImmutableArray.Create<object>("a", "b")),
            ("tags", new Dictionary<string, object> { ["k"] = "v" }),
            ("settings", new Dictionary<string, object> { ["name"] = "n", ["limit"] = 2.0, ["labels"] = new List<object> { "l" } }),
            ("mode", "open"),
            ("rule", "text"));
        var net = await NetworkAsync(mocks);

        Assert.Equal("arn:x", await OutputUtilities.GetValueAsync(net.Arn));
        Assert.Equal(3, await OutputUtilities.GetValueAsync(net.Size));
        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync(net.Zones)).AsEnumerable());
        Assert.Equal("v", (await OutputUtilities.GetValueAsync(net.Tags))!["k"]);
        var settings = (await OutputUtilities.GetValueAsync(net.Settings))!;
        Assert.Equal(("n", 2), (settings.Name, settings.Limit));
        Assert.Equal(["l"], settings.Labels.AsEnumerable());
        Assert.Equal(NetworkMode.Open, await OutputUtilities.GetValueAsync(net.Mode));
        Assert.Equal("text", (await OutputUtilities.GetValueAsync(net.Rule))!.Value.AsT0);
    }

    [Fact]
    public async Task Arguments_serve_as_state()
    {
        var net = await NetworkAsync(new() { OnResource = _ => ("id", new NetworkArgs { Cidr = "from state", Zones = { "z" } }) });

        Assert.Equal("from state", await OutputUtilities.GetValueAsync(net.Cidr));
        Assert.Equal(["z"], (await OutputUtilities.GetValueAsync(net.Zones)).AsEnumerable());
    }

    [Fact]
    public async Task Secret_and_unknown_state_stays_so()
    {
        var net = await NetworkAsync(SampleMocks.WithState(("arn", Output.CreateSecret("s")), ("cidr", OutputUtilities.CreateUnknown(""))));

        Assert.Equal((true, true), (await Output.IsSecretAsync(net.Arn), await OutputUtilities.GetIsKnownAsync(net.Arn)));
        Assert.False(await OutputUtilities.GetIsKnownAsync(net.Cidr));
    }

    [Fact]
    public async Task What_a_mock_leaves_out_is_unknown_in_a_preview()
    {
        var net = await NetworkAsync(SampleMocks.WithState(), new TestOptions());

        Assert.False(await OutputUtilities.GetIsKnownAsync(net.Arn));
        Assert.True(await OutputUtilities.GetIsKnownAsync(net.Urn));
        Assert.Equal("net-id", await OutputUtilities.GetValueAsync(net.Id));
    }

    [Fact]
    public async Task What_a_mock_leaves_out_is_the_default_otherwise()
    {
        var net = await NetworkAsync(SampleMocks.WithState());

        Assert.True(await OutputUtilities.GetIsKnownAsync(net.Arn));
        Assert.Null(await OutputUtilities.GetValueAsync(net.Arn));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(net.Size));
        Assert.True((await OutputUtilities.GetValueAsync(net.Zones)).IsDefault);
        Assert.Null(await OutputUtilities.GetValueAsync(net.Tags));
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_becomes_the_default()
    {
        var net = await NetworkAsync(SampleMocks.WithState(("arn", 3), ("size", "three"), ("unheard-of", "x")));

        Assert.Null(await OutputUtilities.GetValueAsync(net.Arn));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(net.Size));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_an_id_the_id_is_unknown(string? id)
    {
        var net = await NetworkAsync(new() { OnResource = args => (id, args.Inputs) });

        Assert.False(await OutputUtilities.GetIsKnownAsync(net.Id));
    }

    [Fact]
    public async Task Outputs_depend_on_their_resource_only()
    {
        Network? a = null;
        Network? b = null;
        await SdkRun.RunAsync(new(), () =>
        {
            a = new Network("a", new() { Cidr = "a" });
            b = new Network("b", new() { Cidr = a.Cidr });
        });

        Assert.Equal([b!], await OutputUtilities.GetDependenciesAsync(b!.Cidr));
        Assert.Equal([a!], await OutputUtilities.GetDependenciesAsync(a!.Id));
    }

    [Fact]
    public async Task Additional_secret_outputs_are_not_applied()
    {
        Network? net = null;
        await SdkRun.RunAsync(new(), () => net = new Network("net", new() { Cidr = "a", Password = "p" }, new() { AdditionalSecretOutputs = ["cidr"] }));

        Assert.False(await Output.IsSecretAsync(net!.Cidr));
        Assert.False(await Output.IsSecretAsync(net.Password));
        Assert.Equal("p", await OutputUtilities.GetValueAsync(net.Password));
    }

    [Fact]
    public async Task Outputs_of_a_remote_component_come_from_the_state()
    {
        Cluster? cluster = null;
        await SdkRun.RunAsync(SampleMocks.WithState(("endpoint", "https://x")), () => cluster = new Cluster("cluster", new()));

        Assert.Equal("https://x", await OutputUtilities.GetValueAsync(cluster!.Endpoint));
    }

    [Fact]
    public async Task State_may_refer_to_other_resources()
    {
        Network? net = null;
        Cluster? cluster = null;
        var mocks = new SampleMocks { OnResource = args => args.Name == "cluster" ? ("", new Dictionary<string, object> { ["network"] = net! }) : ("net-id", args.Inputs) };
        await SdkRun.RunAsync(mocks, () =>
        {
            net = new Network("net", new() { Cidr = "10.0.0.0/16" });
            cluster = new Cluster("cluster", new());
        });

        var network = await OutputUtilities.GetValueAsync(cluster!.Network);
        Assert.Equal("10.0.0.0/16", await OutputUtilities.GetValueAsync(network.Cidr));
    }

    [Theory]
    [InlineData(5L, "System.Int64 is not a supported argument type.")]
    [InlineData('c', "System.Char is not a supported argument type.")]
    public async Task Rejects_values_that_no_provider_can_answer(object value, string message)
    {
        var exception = await SdkRun.FailAsync<RunException>(() => _ = new Network("net", new() { Cidr = "a" }), SampleMocks.WithState(("size", value)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_an_anonymous_object_as_state()
    {
        var exception = await SdkRun.FailAsync<RunException>(
            () => _ = new Network("net", new() { Cidr = "a" }), new() { OnResource = _ => ("id", new { arn = "x" }) });

        Assert.Contains("is not a supported argument type.", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<Network> NetworkAsync(SampleMocks mocks, TestOptions? options = null)
    {
        Network? net = null;
        await SdkRun.RunAsync(mocks, () => net = new Network("net", new() { Cidr = "10.0.0.0/16" }), options);
        return net!;
    }
}
