using System.Globalization;
using System.Text.Json;
using MultiRegion.Offline;
using MultiRegion.Tests.Sdk;
using Pulumi;

namespace MultiRegion.Tests.Offline.Planning;

public class SymbolTests
{
    [Theory]
    [InlineData("Vpc", "vpc")]
    [InlineData("SecurityGroup", "security-group")]
    [InlineData("VPCEndpoint", "vpc-endpoint")]
    [InlineData("aws", "aws")]
    [InlineData("Route53Zone", "route53-zone")]
    public void Kinds_read_as_words(string type, string expected) => Assert.Equal(expected, KebabCase.Of(type));

    [Fact]
    public async Task Text_runs_through_the_program_as_a_placeholder()
    {
        var value = await PlanProgram.PlanOutputAsync(() =>
        {
            var net = Net("us-east-1");
            return Output.Format($"arn:aws:s3:::{net.Id}/*").Apply(text => text.ToUpperInvariant());
        });

        Assert.Equal(new PlannedString("ARN:AWS:S3:::<US-EAST-1-NETWORK.ID>/*"), value);
    }

    [Fact]
    public async Task Placeholders_are_explained()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var net = Net("a");
            _ = new Network("b", new() { Cidr = net.Arn, Size = net.Size, Zones = net.Zones, Tags = { { "first", net.Zones.First() } } });
        });

        Assert.Equal(
            new Dictionary<string, PlannedSymbol>
            {
                ["<a-network.arn>"] = new(plan.Named("a").Urn, "arn"),
                ["<a-network.size>"] = new(plan.Named("a").Urn, "size"),
                ["<a-network.zones>"] = new(plan.Named("a").Urn, "zones"),
                ["<a-network.zones[0]>"] = new(plan.Named("a").Urn, "zones[0]"),
            },
            plan.Symbols);
        var inputs = plan.Named("b").Inputs;
        Assert.Equal(new PlannedString("<a-network.arn>"), inputs["cidr"]);
        Assert.Equal(new PlannedUnknown("<a-network.size>"), inputs["size"]);
        Assert.Equal(new PlannedUnknown("<a-network.zones>"), inputs["zones"]);
        Assert.Equal(new PlannedString("<a-network.zones[0]>"), ((PlannedObject)inputs["tags"]!)["first"]);
    }

    [Fact]
    public async Task What_a_callback_would_make_of_an_unknown_prints_with_an_ellipsis()
    {
        var called = false;
        var value = await PlanProgram.PlanOutputAsync(() => Net("a").Zones.Apply(zones => { called = true; return zones[0]; }).Apply(zone => zone + "!"));

        Assert.Equal(new PlannedUnknown("<a-network.zones…>"), value);
        Assert.False(called);
    }

    [Fact]
    public async Task An_input_is_the_value_of_the_output_of_its_name()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var net = new Network("a", new()
            {
                Cidr = "10.0.0.0/16",
                Size = 4,
                Zones = { "x", "y" },
                Settings = new NetworkSettingsArgs { Limit = 3 },
                Mode = NetworkMode.Open,
            });
            _ = new Network("b", new()
            {
                Cidr = net.Cidr,
                Size = net.Size.Apply(size => size + 1),
                Zones = net.Zones,
                Tags = { { "limit", net.Settings.Apply(settings => $"{settings!.Limit} {settings.Name}") }, { "count", net.Zones.Length().Apply(count => $"{count}") } },
            });
        });

        var inputs = plan.Named("b").Inputs;
        Assert.Equal(new PlannedString("10.0.0.0/16"), inputs["cidr"]);
        Assert.Equal(new PlannedNumber(5), inputs["size"]);
        Assert.Equal(new PlannedList([new PlannedString("x"), new PlannedString("y")]), inputs["zones"]);
        Assert.Equal(new PlannedString("3 <a-network.settings.name>"), ((PlannedObject)inputs["tags"]!)["limit"]);
        Assert.Equal(new PlannedString("2"), ((PlannedObject)inputs["tags"]!)["count"]);
        Assert.Equal([plan.Named("a").Urn], plan.Named("b").Dependencies.AsEnumerable());
    }

    [Fact]
    public async Task Secret_inputs_and_outputs_declared_secret_stay_secret()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var net = new Network("a", new() { Cidr = "c", Password = "hunter2" }, new() { AdditionalSecretOutputs = ["arn"] });
            _ = new Network("b", new() { Cidr = net.Arn, Tags = { { "password", net.Password.Apply(password => password!) }, { "plain", net.Cidr } } });
        });

        var b = plan.Named("b");
        Assert.Equal(["cidr", "tags.password"], b.SecretInputs.AsEnumerable());
        Assert.Equal(new PlannedSecret(new PlannedString("<a-network.arn>")), b.Inputs["cidr"]);
    }

    [Fact]
    public async Task A_callback_that_fails_on_a_placeholder_leaves_an_unknown()
    {
        var value = await PlanProgram.PlanOutputAsync(() =>
            Net("a").Arn.Apply(arn => int.Parse(arn, CultureInfo.InvariantCulture)).Apply(number => number + 1));

        Assert.Equal(new PlannedUnknown("<a-network.arn…>"), value);
    }

    [Fact]
    public async Task A_callback_that_fails_on_a_known_value_fails_the_plan()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
            _ = Net("a").Cidr.Apply(cidr => int.Parse(cidr, CultureInfo.InvariantCulture)).Apply(number => number + 1)));

        Assert.Equal(["FormatException: The input string '10.0.0.0/16' was not in a correct format."], exception.Messages);
        Assert.IsType<FormatException>(exception.InnerException);
    }

    [Fact]
    public async Task A_failure_on_a_secret_does_not_quote_it()
    {
        var atOnce = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
            _ = Output.CreateSecret("hunter2").Apply(text => int.Parse(text, CultureInfo.InvariantCulture))));
        var later = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
            _ = Output.CreateSecret("hunter2").Apply(async text =>
            {
                await Task.Yield();
                return int.Parse(text, CultureInfo.InvariantCulture);
            })));

        string[] expected = ["A callback failed on a secret value with a FormatException; its message is withheld."];
        Assert.Equal(expected, atOnce.Messages);
        Assert.Equal(expected, later.Messages);
        Assert.DoesNotContain("hunter2", atOnce.ToString() + later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_inside_an_asynchronous_callback_counts_the_same()
    {
        var value = await PlanProgram.PlanOutputAsync(() => Net("a").Arn.Apply(async arn =>
        {
            await Task.Yield();
            return int.Parse(arn, CultureInfo.InvariantCulture);
        }));

        Assert.Equal(new PlannedUnknown("<a-network.arn…>"), value);
    }

    [Fact]
    public async Task Resources_of_a_remote_component_are_placeholders_by_path()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var cluster = new Cluster("us-east-1", new() { Version = "1.35" });
            _ = new Network("a", new()
            {
                Cidr = cluster.Network.Apply(network => network.Arn),
                Zones = { cluster.Endpoint, cluster.Networks.GetAt(1).Apply(network => network.Id), cluster.GetKubeconfig() },
                Size = cluster.Networks.Length(),
                Peer = cluster.Network,
            });
        });

        var a = plan.Named("a");
        Assert.Equal(new PlannedString("<us-east-1-cluster.network.arn>"), a.Inputs["cidr"]);
        Assert.Equal(new PlannedString("<us-east-1-cluster.network.id>"), a.Inputs["peer"]);
        Assert.Equal(new PlannedUnknown("<us-east-1-cluster.networks…>"), a.Inputs["size"]);
        Assert.Equal(
            new PlannedList([
                new PlannedString("<us-east-1-cluster.endpoint>"),
                new PlannedString("<us-east-1-cluster.networks[1].id>"),
                new PlannedString("<us-east-1-cluster.getKubeconfig.result>"),
            ]),
            a.Inputs["zones"]);
        Assert.Equal([plan.Named("us-east-1").Urn], a.Dependencies.AsEnumerable());
        Assert.Equal(["cidr", "peer", "size", "zones"], a.PropertyDependencies.Keys);
    }

    [Fact]
    public async Task Resources_of_one_name_and_kind_are_told_apart()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var site = new Site("site");
            var first = Net("a");
            var second = new Network("a", new() { Cidr = "b" }, new() { Parent = site });
            _ = new Network("user", new() { Cidr = Output.Format($"{first.Id} {second.Id}") });
        });

        Assert.Equal(new PlannedString("<a-network.id> <a-network#2.id>"), plan.Named("user").Inputs["cidr"]);
    }

    [Fact]
    public async Task A_function_is_not_called_and_the_plan_says_so()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var found = Lookup.Invoke(new() { Name = "x" });
            _ = new Network("a", new() { Cidr = found.Apply(result => result.Id) });
        });

        Assert.Equal(new PlannedUnknown("<invoke:sample:net/lookup:lookup…>"), plan.Named("a").Inputs["cidr"]);
        Assert.Equal(
            [new PlannedMessage("warning", "'sample:net/lookup:lookup' is not called in a plan: what it answers is not known.", null)],
            plan.Messages.AsEnumerable());
    }

    [Fact]
    public async Task Json_is_written_on_placeholders()
    {
        var value = await PlanProgram.PlanOutputAsync(() => Output.JsonSerialize(
            Output.Create(new Dictionary<string, object?> { ["arn"] = Net("a").Arn, ["n"] = 1 }),
            new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        Assert.Equal(new PlannedString("""{"arn":"<a-network.arn>","n":1}"""), value);
    }

    private static Network Net(string name) => new(name, new() { Cidr = "10.0.0.0/16" });
}
