using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Tests.Sdk;
using Pulumi;

namespace MultiRegion.Tests.Offline.Planning;

public class ReferenceTests
{
    private const string Target = "organization/multi-region/us-west-2";

    [Fact]
    public async Task Outputs_of_another_plan_arrive_as_they_are()
    {
        var request = await WithReferenceAsync();
        var plan = await PlanProgram.PlanAsync(
            () =>
            {
                var west = new StackReference("west", new() { Name = Target });
                _ = new Network("a", new()
                {
                    Cidr = west.RequireOutput("netId").Apply(id => (string)id),
                    Password = west.GetOutput("password").Apply(password => (string)password!),
                    Size = west.RequireOutput("count").Apply(count => (int)(double)count),
                    Zones = west.RequireOutput("list").Apply(list => ((ImmutableArray<object>)list).Select(item => (string)item).ToImmutableArray()),
                    Tags =
                    {
                        { "zones", west.RequireOutput("zones").Apply(zones => (string)zones) },
                        { "summary", west.RequireOutput("summary").Apply(summary => (string)((ImmutableDictionary<string, object>)summary)["zones"]) },
                        { "parsed", west.RequireOutput("netId").Apply(id => ((string)id)[99..]) },
                        { "missing", west.GetOutput("nothing").Apply(nothing => nothing is null ? "none" : "some") },
                    },
                });
            },
            request);

        var inputs = plan.Named("a").Inputs;
        var tags = (PlannedObject)inputs["tags"]!;
        Assert.Equal(new PlannedString("<w-network.id>"), inputs["cidr"]);
        Assert.Equal(new PlannedSecret(new PlannedString("hunter2")), inputs["password"]);
        Assert.Equal(new PlannedNumber(7), inputs["size"]);
        Assert.Equal(new PlannedList([new PlannedString("x"), new PlannedString("<w-network.arn>")]), inputs["zones"]);
        Assert.Equal(new PlannedUnknown("<w-network.zones…>"), tags["zones"]);
        Assert.Equal(new PlannedString("<w-network.zones>"), tags["summary"]);
        Assert.Equal(new PlannedUnknown("<w-network.id…>"), tags["parsed"]);
        Assert.Equal(new PlannedString("none"), tags["missing"]);
        Assert.Equal(["password"], plan.Named("a").SecretInputs.AsEnumerable());
        Assert.Equal([plan.Named("west").Urn], plan.Named("a").Dependencies.AsEnumerable());
        Assert.DoesNotContain("<w-network.id>", plan.Symbols.Keys);
    }

    [Fact]
    public async Task Rejects_a_missing_output_in_the_words_of_the_sdk()
    {
        var request = await WithReferenceAsync();
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(
            () => _ = new StackReference(Target).RequireOutput("vpcId"), request));

        Assert.Equal(["KeyNotFoundException: Required output 'vpcId' does not exist on stack 'organization/multi-region/us-west-2'."], exception.Messages);
    }

    [Fact]
    public async Task Rejects_a_stack_that_is_not_planned_and_lists_those_that_are()
    {
        var request = await WithReferenceAsync();
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(
            () => _ = new StackReference("organization/multi-region/mars"), request));

        Assert.Equal(
            [
                "Stack reference 'organization/multi-region/mars' names the stack 'organization/multi-region/mars', which is not planned. " +
                "Planned: organization/multi-region/us-west-2.",
            ],
            exception.Messages);
    }

    [Fact]
    public async Task Details_tell_secrets_apart()
    {
        var request = await WithReferenceAsync();
        var secret = await PlanProgram.PlanOutputAsync(
            () => Output.Create(DescribeAsync(new StackReference(Target))), request);

        Assert.Equal(new PlannedString("secret:hunter2 plain:<w-network.id>"), secret);

        static async Task<string> DescribeAsync(StackReference west)
        {
            var password = await west.GetOutputDetailsAsync("password");
            var id = await west.GetOutputDetailsAsync("netId");
            return $"secret:{password.SecretValue}{password.Value} plain:{id.Value}{id.SecretValue}";
        }
    }

    private static async Task<PlanRequest> WithReferenceAsync()
    {
        var west = await PlanEngine.PlanAsync(PlanProgram.Request with { Stack = "us-west-2" }, () => new WestStack());
        return PlanProgram.Request with { References = ImmutableDictionary<string, PlannedStack>.Empty.Add(Target, west) };
    }

    private sealed class WestStack : Stack
    {
        public WestStack()
        {
            var net = new Network("w", new() { Cidr = "10.0.0.0/16" });
            NetId = net.Id;
            Password = Output.CreateSecret("hunter2");
            Count = Output.Create(7);
            Zones = net.Zones;
            List = Output.Create(ImmutableArray.Create<Input<string>>("x", net.Arn)).Apply(items => Output.All(items));
            Summary = Output.Create(ImmutableDictionary<string, object>.Empty.Add("zones", net.Zones));
        }

        [Output("netId")]
        public Output<string> NetId { get; private set; }

        [Output("password")]
        public Output<string> Password { get; private set; }

        [Output("count")]
        public Output<int> Count { get; private set; }

        [Output("zones")]
        public Output<ImmutableArray<string>> Zones { get; private set; }

        [Output("list")]
        public Output<ImmutableArray<string>> List { get; private set; }

        [Output("summary")]
        public Output<ImmutableDictionary<string, object>> Summary { get; private set; }
    }
}
