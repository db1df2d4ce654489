using MultiRegion.Offline;
using MultiRegion.Tests.Sdk;
using Pulumi;

namespace MultiRegion.Tests.Offline.Planning;

public class TransformTests
{
    [Fact]
    public async Task Transforms_run_from_the_resource_up_to_the_stack()
    {
        var order = new List<string>();
        var plan = await PlanProgram.PlanAsync(Recording("stack", order), () =>
        {
            var site = new Site("site", new() { ResourceTransforms = { Recording("site", order) } });
            _ = new Network("net", new() { Cidr = "a" }, new() { Parent = site, ResourceTransforms = { Recording("net", order) } });
        });

        Assert.Equal(["site:site", "stack:site", "net:net", "site:net", "stack:net"], order);
        Assert.Equal(new PlannedString("a net site stack"), plan.Named("net").Inputs["cidr"]);
    }

    [Fact]
    public async Task Transforms_reach_remote_components_and_change_options()
    {
        ResourceTransform transform = async (args, _) =>
        {
            await Task.Yield();
            return args.Type == "sample:index:Cluster"
                ? new(args.Args.SetItem("version", "1.36"), ComponentResourceOptions.Merge((ComponentResourceOptions)args.Options, new() { Protect = true }))
                : null;
        };
        var plan = await PlanProgram.PlanAsync(transform, () =>
        {
            _ = new Cluster("cluster", new() { Version = "1.35" });
            _ = new Network("after", new() { Cidr = "a" });
        });

        Assert.Equal(new PlannedString("1.36"), plan.Named("cluster").Inputs["version"]);
        Assert.True(plan.Named("cluster").Options.Protect);
        Assert.Equal(["multi-region-us-east-1", "cluster", "after"], plan.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task Values_keep_their_secrecy_and_origin_through_a_transform()
    {
        ResourceTransform transform = (args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args.Remove("size"), args.Options));
        var plan = await PlanProgram.PlanAsync(transform, () =>
        {
            var a = new Network("a", new() { Cidr = "a" });
            _ = new Network("b", new() { Cidr = a.Arn, Size = 2, Password = "hunter2", Zones = { "x", a.Id } });
        });

        var b = plan.Named("b");
        Assert.Equal(["cidr", "password", "zones"], b.Inputs.Members.Keys);
        Assert.Equal(["password"], b.SecretInputs.AsEnumerable());
        Assert.Equal(["cidr", "zones"], b.PropertyDependencies.Keys);
        Assert.Equal(new PlannedString("<a-network.arn>"), b.Inputs["cidr"]);
    }

    [Fact]
    public async Task Transformations_run_in_the_program_and_see_typed_arguments()
    {
        var seen = new List<string>();
        ResourceTransformation transformation = args =>
        {
            seen.Add(args.Resource.GetResourceName());
            if (args.Args is NetworkArgs network)
                network.Tags.Add("owner", "platform");
            return new(args.Args, args.Options);
        };
        var plan = await PlanProgram.PlanAsync(transformation, () => _ = new Network("net", new() { Cidr = "a" }));

        Assert.Equal(["multi-region-us-east-1", "net"], seen);
        Assert.Equal(new PlannedString("platform"), ((PlannedObject)plan.Named("net").Inputs["tags"]!)["owner"]);
    }

    [Fact]
    public async Task A_transform_may_not_move_a_resource()
    {
        ResourceTransform transform = (args, _) => Task.FromResult<ResourceTransformResult?>(
            new(args.Args, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Parent = new Site("other") })));
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
            _ = new Network("net", new() { Cidr = "a" }, new() { ResourceTransforms = { transform } })));

        Assert.Equal(["Transforms cannot currently be used to change the `parent` of a resource: 'net'."], exception.Messages);
    }

    private static ResourceTransform Recording(string who, List<string> order) => (args, _) =>
    {
        order.Add($"{who}:{args.Name}");
        return Task.FromResult<ResourceTransformResult?>(
            args.Args.TryGetValue("cidr", out var cidr) ? new(args.Args.SetItem("cidr", $"{cidr} {who}"), args.Options) : null);
    };
}
