using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Sdk;

public class CallTests
{
    private static SampleMocks Answering => new() { OnCall = _ => new Dictionary<string, object> { ["id"] = "found", ["count"] = 2 } };

    [Fact]
    public async Task A_function_is_answered_by_the_mocks()
    {
        var mocks = Answering;
        var result = await SdkRun.EvaluateAsync(() => Lookup.Invoke(new() { Name = Output.CreateSecret("x") }), mocks);

        Assert.Equal(("found", 2, false), (result.Value.Id, result.Value.Count, result.IsSecret));
        var call = Assert.Single(mocks.Calls);
        Assert.Equal((Lookup.Token, "x"), (call.Token, call.Args["name"]));
    }

    [Fact]
    public async Task A_function_may_be_awaited()
    {
        LookupResult? result = null;
        await Deployment.TestAsync(Answering, SdkRun.Deploying, async Task () => result = await Lookup.InvokeAsync(new() { Name = "x" }));

        Assert.Equal("found", result!.Id);
    }

    [Fact]
    public async Task With_an_unknown_argument_no_one_is_asked()
    {
        var mocks = Answering;
        var result = await SdkRun.EvaluateAsync(() => Lookup.Invoke(new() { Name = OutputUtilities.CreateUnknown("") }), mocks);

        Assert.False(result.IsKnown);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task A_function_that_depends_on_a_resource_without_an_id_waits()
    {
        var mocks = new SampleMocks { OnResource = args => (null, args.Inputs), OnCall = Answering.OnCall };
        var result = await SdkRun.EvaluateAsync(
            () => Deployment.Instance.Invoke<LookupResult>(
                Lookup.Token, new LookupArgs { Name = "x" }, new InvokeOutputOptions { DependsOn = { new Network("net", new() { Cidr = "a" }) } }),
            mocks);

        Assert.False(result.IsKnown);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task The_provider_is_the_given_one_or_the_parents()
    {
        var mocks = Answering;
        await SdkRun.RunAsync(mocks, () =>
        {
            var provider = new SampleProvider("east");
            var site = new Site("site", new() { Providers = { provider } });
            Lookup.Invoke(new() { Name = "a" }, new() { Provider = provider });
            Lookup.Invoke(new() { Name = "b" }, new() { Parent = site });
        });

        const string Provider = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:sample::east::east-id";
        Assert.Equal([Provider, Provider], mocks.Calls.Select(call => call.Provider));
    }

    [Fact]
    public async Task The_only_member_of_an_answer_can_be_the_result()
    {
        var mocks = new SampleMocks { OnCall = _ => new Dictionary<string, object> { ["value"] = 7 } };
        var result = await SdkRun.EvaluateAsync(() => Deployment.Instance.InvokeSingle<int>("sample:index:one", InvokeArgs.Empty), mocks);

        Assert.Equal(7, result.Value);
    }

    [Fact]
    public async Task A_method_is_a_call_with_the_resource_as_an_argument()
    {
        var mocks = new SampleMocks { OnCall = _ => new Dictionary<string, object> { ["result"] = "config" } };
        var result = await SdkRun.EvaluateAsync(() => new Cluster("cluster", new()).GetKubeconfig(), mocks);

        Assert.Equal("config", result.Value);
        var call = Assert.Single(mocks.Calls);
        Assert.Equal("sample:index:Cluster/getKubeconfig", call.Token);
        Assert.Equal("cluster", Assert.IsType<Cluster>(call.Args["__self__"]).GetResourceName());
    }

    [Fact]
    public async Task Arguments_may_be_a_dictionary()
    {
        var mocks = Answering;
        await SdkRun.EvaluateAsync(
            () => Deployment.Instance.Invoke<LookupResult>(
                Lookup.Token, new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", Output.Create("x")).Add("none", null))),
            mocks);

        Assert.Equal(["name"], Assert.Single(mocks.Calls).Args.Keys);
    }

    [Fact]
    public async Task Empty_mocks_know_nothing()
    {
        var resources = await Deployment.TestAsync(new EmptyMocks(), SdkRun.Deploying, () => { _ = new Network("net", new() { Cidr = "a" }); });

        Assert.False(await OutputUtilities.GetIsKnownAsync(Assert.IsType<Network>(resources.Single()).Id));
    }
}
