using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Sdk;

/// <summary>What mocks are shown of a resource.</summary>
public class MockInputTests
{
    [Fact]
    public async Task Inputs_are_plain_values_under_the_providers_names()
    {
        var mocks = new SampleMocks();
        await SdkRun.RunAsync(mocks, () => _ = new Network("net", new()
        {
            Cidr = "10.0.0.0/16",
            Size = 3,
            Enabled = true,
            Zones = { "a", Output.Create("b") },
            Tags = { { "Name", "net" } },
            Settings = new NetworkSettingsArgs { Name = "x", Limit = 2, Labels = { "l" } },
            Mode = NetworkMode.Open,
            Rule = 7,
            Source = new StringAsset("text"),
        }));

        var args = mocks.Named("net");
        Assert.Equal(("sample:net/network:Network", "", ""), (args.Type, args.Provider, args.Id));
        Assert.Equal(
            ["cidr", "enabled", "mode", "rule", "settings", "size", "source", "tags", "zones"],
            args.Inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("10.0.0.0/16", args.Inputs["cidr"]);
        Assert.Equal(3.0, args.Inputs["size"]);
        Assert.Equal(true, args.Inputs["enabled"]);
        Assert.Equal("open", args.Inputs["mode"]);
        Assert.Equal(7.0, args.Inputs["rule"]);
        Assert.IsType<StringAsset>(args.Inputs["source"]);
        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<object>>(args.Inputs["zones"]).AsEnumerable());
        Assert.Equal("net", Assert.IsType<ImmutableDictionary<string, object>>(args.Inputs["tags"])["Name"]);
        var settings = Assert.IsType<ImmutableDictionary<string, object>>(args.Inputs["settings"]);
        Assert.Equal(2.0, settings["limit"]);
        Assert.Equal(["l"], Assert.IsType<ImmutableArray<object>>(settings["labels"]).AsEnumerable());
    }

    [Fact]
    public async Task Secrets_arrive_in_the_clear()
    {
        var mocks = new SampleMocks();
        await SdkRun.RunAsync(mocks, () => _ = new Network("net", new()
        {
            Cidr = Output.CreateSecret("10.0.0.0/16"),
            Password = "hunter2",
            Tags = { { "token", Output.CreateSecret("t") } },
        }));

        var inputs = mocks.Named("net").Inputs;
        Assert.Equal(("10.0.0.0/16", "hunter2"), (inputs["cidr"], inputs["password"]));
        Assert.Equal("t", ((ImmutableDictionary<string, object>)inputs["tags"])["token"]);
    }

    [Fact]
    public async Task An_input_with_anything_unknown_inside_is_dropped()
    {
        var mocks = new SampleMocks();
        await SdkRun.RunAsync(mocks, () => _ = new Network("net", new()
        {
            Cidr = "10.0.0.0/16",
            Size = OutputUtilities.CreateUnknown(0),
            Tags = { { "known", "x" }, { "unknown", OutputUtilities.CreateUnknown("") } },
            Settings = new NetworkSettingsArgs { Name = OutputUtilities.CreateUnknown("") },
        }));

        Assert.Equal(["cidr"], mocks.Named("net").Inputs.Keys);
    }

    [Fact]
    public async Task A_missing_required_argument_is_told_at_registration()
    {
        var exception = await SdkRun.FailAsync<RunException>(() => _ = new Network("net", new()));

        Assert.Contains(
            "System.ArgumentNullException: [Input] MultiRegion.Tests.Sdk.NetworkArgs.Cidr is required but was not given a value (Parameter 'Cidr')",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_to_read_and_to_import_are_shown()
    {
        var mocks = new SampleMocks();
        Network? read = null;
        await SdkRun.RunAsync(mocks, () =>
        {
            read = new Network("read", new() { Cidr = "a" }, new() { Id = "net-1" });
            _ = new Network("import", new() { Cidr = "a" }, new() { ImportId = "net-2" });
        });

        Assert.Equal(("net-1", "net-2"), (mocks.Named("read").Id, mocks.Named("import").Id));
        Assert.Equal("net-1", await OutputUtilities.GetValueAsync(read!.Id));
    }

    [Fact]
    public async Task Providers_are_named_by_urn_and_id_and_inherited_by_package()
    {
        var mocks = new SampleMocks();
        await SdkRun.RunAsync(mocks, () =>
        {
            var provider = new SampleProvider("east", new() { Region = "us-east-1" });
            var site = new Site("site", new() { Providers = { provider } });
            var inner = new Site("inner", new() { Parent = site });
            _ = new Network("net", new() { Cidr = "a" }, new() { Parent = inner });
            _ = new Cluster("remote", new(), new() { Parent = inner });
            _ = new Network("none", new() { Cidr = "a" });
        });

        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:sample::east::east-id",
            mocks.Named("net").Provider);
        Assert.Equal(["", "", ""], new[] { "inner", "remote", "none" }.Select(name => mocks.Named(name).Provider));
    }

    [Fact]
    public async Task Provider_settings_that_are_not_text_arrive_as_json()
    {
        var mocks = new SampleMocks();
        await SdkRun.RunAsync(mocks, () => _ = new SampleProvider("east", new()
        {
            Region = "us-east-1",
            SkipValidation = false,
            Accounts = { "123" },
            DefaultTags = new SampleTagsArgs { Tags = { { "t", "v" } } },
        }));

        var inputs = mocks.Named("east").Inputs;
        Assert.Equal("us-east-1", inputs["region"]);
        Assert.Equal("false", inputs["skipValidation"]);
        Assert.Equal("""[ "123" ]""", inputs["accounts"]);
        Assert.Equal("""{ "tags": { "t": "v" } }""", inputs["defaultTags"]);
    }

    [Fact]
    public async Task Components_show_no_inputs_unless_they_are_remote()
    {
        var mocks = new SampleMocks();
        await SdkRun.RunAsync(mocks, () =>
        {
            _ = new Site("site");
            _ = new Cluster("cluster", new() { Version = "1.35" });
        });

        Assert.Empty(mocks.Named("site").Inputs);
        Assert.Equal("1.35", mocks.Named("cluster").Inputs["version"]);
    }

    [Fact]
    public async Task A_urn_keeps_the_first_type_of_its_parents_only()
    {
        Network? net = null;
        await SdkRun.RunAsync(new(), () =>
        {
            var site = new Site("site");
            net = new Network("net", new() { Cidr = "a" }, new() { Parent = site });
        });

        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$sample:net/network:Network::net",
            await OutputUtilities.GetValueAsync(net!.Urn));
    }

    [Fact]
    public async Task A_resource_as_an_input_is_a_new_object_of_its_class()
    {
        var mocks = new SampleMocks { OnResource = args => ($"{args.Name}-id", args.Inputs.SetItem("arn", $"arn:{args.Name}")) };
        Network? a = null;
        await SdkRun.RunAsync(mocks, () =>
        {
            a = new Network("a", new() { Cidr = "10.0.0.0/16" });
            _ = new Network("b", new() { Cidr = "b", Peer = a });
        });

        var peer = Assert.IsType<Network>(mocks.Named("b").Inputs["peer"]);
        Assert.NotSame(a, peer);
        Assert.Equal("arn:a", await OutputUtilities.GetValueAsync(peer.Arn));
        Assert.Equal("a-id", await OutputUtilities.GetValueAsync(peer.Id));
        Assert.Equal(await OutputUtilities.GetValueAsync(a!.Urn), await OutputUtilities.GetValueAsync(peer.Urn));
    }

    [Fact]
    public async Task Transformations_see_options_before_they_are_inherited()
    {
        var seen = new List<(string Name, bool? Protect, bool HasProvider)>();
        await SdkRun.RunAsync(new(), () =>
        {
            var provider = new SampleProvider("east");
            var site = new Site("site", new()
            {
                Protect = true,
                Providers = { provider },
                ResourceTransformations =
                {
                    args =>
                    {
                        seen.Add((args.Resource.GetResourceName(), args.Options.Protect, args.Options.Provider is not null));
                        return null;
                    },
                },
            });
            _ = new Network("net", new() { Cidr = "a" }, new() { Parent = site });
        });

        Assert.Equal([("site", true, false), ("net", null, false)], seen);
    }

    [Fact]
    public async Task Transforms_are_not_run_by_mocks()
    {
        var ran = false;
        await SdkRun.RunAsync(new(), () => _ = new Network("net", new() { Cidr = "a" }, new()
        {
            ResourceTransforms =
            {
                (_, _) =>
                {
                    ran = true;
                    return Task.FromResult<ResourceTransformResult?>(null);
                },
            },
        }));

        Assert.False(ran);
    }
}
