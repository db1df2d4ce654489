using MultiRegion.Offline;
using MultiRegion.Tests.Sdk;
using Pulumi;

namespace MultiRegion.Tests.Offline.Planning;

public class RegistrationTests
{
    private const string StackUrn = "urn:pulumi:us-east-1::multi-region::pulumi:pulumi:Stack::multi-region-us-east-1";

    [Fact]
    public async Task Urns_hold_the_whole_chain_of_parent_types()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var outer = new Site("outer");
            var inner = new Site("inner", new() { Parent = outer });
            _ = new Network("net", new() { Cidr = "10.0.0.0/16" }, new() { Parent = inner });
            _ = new Network("top", new() { Cidr = "10.1.0.0/16" });
        });

        Assert.Equal(
            [
                StackUrn,
                "urn:pulumi:us-east-1::multi-region::sample:site:Site::outer",
                "urn:pulumi:us-east-1::multi-region::sample:site:Site$sample:site:Site::inner",
                "urn:pulumi:us-east-1::multi-region::sample:site:Site$sample:site:Site$sample:net/network:Network::net",
                "urn:pulumi:us-east-1::multi-region::sample:net/network:Network::top",
            ],
            plan.Resources.Select(resource => resource.Urn));
        Assert.Equal([null, StackUrn, plan.Resources[1].Urn, plan.Resources[2].Urn, StackUrn], plan.Resources.Select(resource => resource.Parent));
        Assert.Equal([false, false, false, true, true], plan.Resources.Select(resource => resource.Custom));
    }

    [Fact]
    public async Task Inputs_keep_the_providers_names_and_types()
    {
        var plan = await PlanProgram.PlanAsync(() => _ = new Network("net", new()
        {
            Cidr = "10.0.0.0/16",
            Size = 3,
            Enabled = true,
            Zones = { "b", "a" },
            Tags = { { "Name", "net" } },
            Settings = new NetworkSettingsArgs { Limit = 7, Labels = { "x" } },
            Mode = NetworkMode.Open,
            Source = new StringAsset("text"),
        }));

        var inputs = plan.Named("net").Inputs;
        Assert.Equal(["cidr", "enabled", "mode", "settings", "size", "source", "tags", "zones"], inputs.Members.Keys);
        Assert.Equal(new PlannedString("10.0.0.0/16"), inputs["cidr"]);
        Assert.Equal(new PlannedNumber(3), inputs["size"]);
        Assert.Equal(new PlannedBool(true), inputs["enabled"]);
        Assert.Equal(new PlannedString("open"), inputs["mode"]);
        Assert.Equal(new PlannedAsset("text", "text"), inputs["source"]);
        Assert.Equal(new PlannedList([new PlannedString("b"), new PlannedString("a")]), inputs["zones"]);
        Assert.Equal(new PlannedString("net"), ((PlannedObject)inputs["tags"]!)["Name"]);
        Assert.Equal(new PlannedNumber(7), ((PlannedObject)inputs["settings"]!)["limit"]);
    }

    [Fact]
    public async Task Secrets_are_marked_and_never_printed()
    {
        var plan = await PlanProgram.PlanAsync(() => _ = new Network("net", new()
        {
            Cidr = "10.0.0.0/16",
            Password = "hunter2",
            Tags = { { "open", "x" }, { "token", Output.CreateSecret("hunter2") } },
            Zones = { "a", Output.CreateSecret("hunter2") },
        }));

        var net = plan.Named("net");
        Assert.Equal(["password", "tags.token", "zones[1]"], net.SecretInputs.AsEnumerable());
        Assert.Equal(new PlannedSecret(new PlannedString("hunter2")), net.Inputs["password"]);
        Assert.DoesNotContain("hunter2", plan.ToString() + string.Concat(plan.Resources) + string.Concat(net.Inputs.Members), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Providers_and_regions_are_inherited_by_package()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var east = new SampleProvider("east", new() { Region = "us-east-1" });
            var west = new SampleProvider("west", new() { Region = "us-west-2" });
            var site = new Site("site", new() { Providers = { east } });
            var inner = new Site("inner", new() { Parent = site });
            _ = new Network("inherited", new() { Cidr = "a" }, new() { Parent = inner });
            _ = new Network("own", new() { Cidr = "a" }, new() { Parent = inner, Provider = west });
            _ = new Network("none", new() { Cidr = "a" });
            _ = new Cluster("remote", new(), new() { Parent = inner });
        });

        var east = plan.Named("east").Urn;
        Assert.Equal("urn:pulumi:us-east-1::multi-region::pulumi:providers:sample::east", east);
        Assert.Equal((east, "us-east-1"), (plan.Named("inherited").Provider, plan.Named("inherited").Region));
        Assert.Equal((plan.Named("west").Urn, "us-west-2"), (plan.Named("own").Provider, plan.Named("own").Region));
        Assert.Equal((null, null), (plan.Named("none").Provider, plan.Named("none").Region));
        Assert.Equal((null, "us-east-1"), (plan.Named("remote").Provider, plan.Named("remote").Region));
        Assert.Equal((null, "us-east-1"), (plan.Named("site").Provider, plan.Named("site").Region));
        Assert.Equal("us-west-2", plan.Named("west").Region);
        Assert.True(plan.Named("remote").Remote);
    }

    [Fact]
    public async Task Dependencies_are_kept_per_property_and_components_expand()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var site = new Site("site");
            var inner = new Site("inner", new() { Parent = site });
            var a = new Network("a", new() { Cidr = "a" }, new() { Parent = site });
            _ = new Network("below-a", new() { Cidr = "a" }, new() { Parent = a });
            _ = new Network("b", new() { Cidr = "b" }, new() { Parent = inner });
            _ = new Cluster("c", new(), new() { Parent = inner });
            _ = new Network("user", new() { Cidr = a.Arn, Tags = { { "urn", site.Urn } }, Size = 1 }, new() { DependsOn = { site } });
        });

        string[] expanded = [plan.Named("a").Urn, plan.Named("b").Urn, plan.Named("c").Urn];
        var user = plan.Named("user");
        Assert.Equal(["cidr", "tags"], user.PropertyDependencies.Keys);
        Assert.Equal([plan.Named("a").Urn], user.PropertyDependencies["cidr"].AsEnumerable());
        Assert.Equal(expanded.Order(StringComparer.Ordinal), user.PropertyDependencies["tags"].AsEnumerable());
        Assert.Equal(expanded.Order(StringComparer.Ordinal), user.Dependencies.AsEnumerable());
        Assert.Equal([plan.Named("site").Urn], user.Options.DependsOn.AsEnumerable());
    }

    [Fact]
    public async Task Options_are_those_in_force_after_inheritance()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var keeper = new Network("keeper", new() { Cidr = "k" });
            var site = new Site("site", new() { Protect = true, RetainOnDelete = true, DeletedWith = keeper });
            _ = new Network("inherits", new() { Cidr = "a" }, new()
            {
                Parent = site,
                IgnoreChanges = ["cidr", "tags"],
                ReplaceOnChanges = ["size"],
                DeleteBeforeReplace = true,
                AdditionalSecretOutputs = ["arn"],
                ImportId = "vpc-1",
                HideDiffs = ["tags"],
                ReplaceWith = { keeper },
                Version = "1.2.3",
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5) },
            });
            _ = new Network("refuses", new() { Cidr = "a" }, new() { Parent = site, Protect = false, RetainOnDelete = false });
        });

        var keeper = plan.Named("keeper").Urn;
        var inherits = plan.Named("inherits").Options;
        Assert.Equal((true, true, keeper), (inherits.Protect, inherits.RetainOnDelete, inherits.DeletedWith));
        Assert.Equal(["cidr", "tags"], inherits.IgnoreChanges.AsEnumerable());
        Assert.Equal(["size"], inherits.ReplaceOnChanges.AsEnumerable());
        Assert.Equal(["arn"], inherits.AdditionalSecretOutputs.AsEnumerable());
        Assert.Equal(["tags"], inherits.HideDiffs.AsEnumerable());
        Assert.Equal([keeper], inherits.ReplaceWith.AsEnumerable());
        Assert.Equal((true, "vpc-1", "1.2.3"), (inherits.DeleteBeforeReplace, inherits.ImportId, inherits.Version));
        Assert.Equal(TimeSpan.FromMinutes(5), inherits.CreateTimeout);
        Assert.Equal((false, false), (plan.Named("refuses").Options.Protect, plan.Named("refuses").Options.RetainOnDelete));
    }

    // Numbers as in the official SDK's own test of aliases, with real URNs.
    [Fact]
    public async Task Aliases_combine_with_those_of_the_parent()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var parent = new Site("site", new() { Aliases = { new Alias { Name = "old" }, new Alias { Type = "sample:site:Place" } } });
            _ = new Network("site-net", new() { Cidr = "a" }, new() { Parent = parent, Aliases = { new Alias { Name = "site-web" }, new Alias { NoParent = true } } });
            _ = new Network("plain", new() { Cidr = "a" }, new() { Aliases = { new Alias { Urn = "urn:pulumi:x::y::z:z:z::n" }, new Alias { Project = "other", Stack = "s" } } });
        });

        const string Prefix = "urn:pulumi:us-east-1::multi-region::";
        Assert.Equal(
            [
                Prefix + "sample:site:Site$sample:net/network:Network::site-web",
                Prefix + "sample:net/network:Network::site-net",
                Prefix + "sample:site:Site$sample:net/network:Network::old-net",
                Prefix + "sample:site:Site$sample:net/network:Network::old-web",
                Prefix + "sample:site:Place$sample:net/network:Network::site-net",
                Prefix + "sample:site:Place$sample:net/network:Network::site-web",
            ],
            plan.Named("site-net").Options.Aliases.AsEnumerable());
        Assert.Equal(["urn:pulumi:x::y::z:z:z::n", "urn:pulumi:s::other::sample:net/network:Network::plain"], plan.Named("plain").Options.Aliases.AsEnumerable());
    }

    [Fact]
    public async Task Settings_of_a_provider_that_are_not_text_are_json()
    {
        var plan = await PlanProgram.PlanAsync(() => _ = new SampleProvider("east", new()
        {
            Region = "us-east-1",
            SkipValidation = false,
            Accounts = { "123" },
            DefaultTags = new SampleTagsArgs { Tags = { { "t", "v" } } },
        }));

        var inputs = plan.Named("east").Inputs;
        Assert.Equal(new PlannedString("false"), inputs["skipValidation"]);
        Assert.Equal(new PlannedString("""[ "123" ]"""), inputs["accounts"]);
        Assert.Equal(new PlannedString("""{ "tags": { "t": "v" } }"""), inputs["defaultTags"]);
        Assert.Equal(new PlannedString("us-east-1"), inputs["region"]);
    }

    [Fact]
    public async Task A_component_hands_on_its_outputs()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var site = new Site("site");
            var net = new Network("net", new() { Cidr = "10.0.0.0/16" }, new() { Parent = site });
            site.Finish(new Dictionary<string, object?> { ["netId"] = net.Id, ["count"] = 1 });
        });

        Assert.Equal(["count", "netId"], plan.Named("site").Outputs.Members.Keys);
        Assert.Equal(new PlannedString("<net-network.id>"), plan.Named("site").Outputs["netId"]);
    }

    [Fact]
    public async Task Order_is_that_of_construction_whatever_is_awaited()
    {
        var late = new TaskCompletionSource<string>();
        var plan = await PlanProgram.PlanAsync(() =>
        {
            _ = new Network("waits", new() { Cidr = Output.Create(late.Task) });
            _ = new Network("ready", new() { Cidr = "10.0.0.0/16" });
            late.SetResult("10.1.0.0/16");
        });

        Assert.Equal(["multi-region-us-east-1", "waits", "ready"], plan.Resources.Select(resource => resource.Name));
        Assert.Equal(new PlannedString("10.1.0.0/16"), plan.Named("waits").Inputs["cidr"]);
    }
}
