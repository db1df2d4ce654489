using MultiRegion.Offline;
using MultiRegion.Tests.Sdk;
using Pulumi;

namespace MultiRegion.Tests.Offline.Planning;

public class ProblemTests
{
    [Fact]
    public async Task Rejects_a_repeated_urn_by_name()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
        {
            _ = new Network("net", new() { Cidr = "a" });
            _ = new Network("net", new() { Cidr = "b" });
        }));

        Assert.Equal(
            ["Duplicate resource URN 'urn:pulumi:us-east-1::multi-region::sample:net/network:Network::net'; try giving it a unique name"],
            exception.Messages);
    }

    [Fact]
    public async Task Rejects_a_resource_constructed_in_a_callback()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
        {
            var net = new Network("net", new() { Cidr = "a" });
            _ = net.Id.Apply(id => new Network("late", new() { Cidr = id }).Id);
        }));

        Assert.Equal(
            [
                "Resource 'late' (sample:net/network:Network) is constructed inside an Apply callback: a preview does not show it " +
                "while the value is unknown. Construct it outside the callback and pass it the output as an input.",
            ],
            exception.Messages);
    }

    [Fact]
    public async Task Rejects_a_resource_constructed_later_in_an_asynchronous_callback()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
            _ = new Network("net", new() { Cidr = "a" }).Id.Apply(async id =>
            {
                await Task.Yield();
                return new Network("late", new() { Cidr = id });
            })));

        Assert.StartsWith("Resource 'late'", Assert.Single(exception.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_resource_whose_argument_is_missing()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
        {
            var net = new Network("net", new());
            _ = new Network("user", new() { Cidr = net.Arn });
        }));

        Assert.Equal(
            [
                "Resource 'net' (sample:net/network:Network): [Input] MultiRegion.Tests.Sdk.NetworkArgs.Cidr is required but was not given a value (Parameter 'Cidr')",
            ],
            exception.Messages);
    }

    [Fact]
    public async Task Lists_all_problems_without_stack_traces()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() =>
        {
            Log.Error("first");
            Log.Warn("not a problem");
            throw new InvalidOperationException("second");
        }));

        Assert.Equal(["first", "InvalidOperationException: second"], exception.Messages);
        Assert.Equal("first\nInvalidOperationException: second", exception.Message);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }

    [Fact]
    public async Task Leaves_the_exit_code_alone()
    {
        var before = Environment.ExitCode;
        await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() => Log.Error("x")));

        Assert.Equal(before, Environment.ExitCode);
    }

    [Fact]
    public async Task Keeps_messages_with_the_resource_they_are_about()
    {
        var plan = await PlanProgram.PlanAsync(() =>
        {
            var net = new Network("net", new() { Cidr = "a" });
            Log.Info("hello", net);
            Log.Debug("detail");
        });

        Assert.Equal([new PlannedMessage("info", "hello", plan.Named("net").Urn), new PlannedMessage("debug", "detail", null)], plan.Messages.AsEnumerable());
    }
}
