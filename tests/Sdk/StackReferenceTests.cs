using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Tests.Sdk;

public class StackReferenceTests
{
    private static SampleMocks Answering => SampleMocks.WithState(
        ("name", "org/project/west"),
        ("outputs", new Dictionary<string, object> { ["vpcId"] = "vpc-1", ["password"] = "hunter2", ["count"] = 3 }),
        ("secretOutputNames", new List<object> { "password" }));

    [Fact]
    public async Task A_reference_is_read_by_the_name_of_the_stack()
    {
        var mocks = Answering;
        await SdkRun.RunAsync(mocks, () => _ = new StackReference("west", new() { Name = "org/project/west" }));

        var args = mocks.Named("west");
        Assert.Equal(("pulumi:pulumi:StackReference", "org/project/west"), (args.Type, args.Id));
        Assert.Equal("org/project/west", args.Inputs["name"]);
    }

    [Fact]
    public async Task Outputs_are_found_by_name_and_secret_when_listed()
    {
        var id = await SdkRun.EvaluateAsync(() => new StackReference("org/project/west").RequireOutput("vpcId"), Answering);
        var password = await SdkRun.EvaluateAsync(() => new StackReference("org/project/west").GetOutput("password"), Answering);
        var missing = await SdkRun.EvaluateAsync(() => new StackReference("org/project/west").GetOutput("nothing"), Answering);

        Assert.Equal(("vpc-1", false), (id.Value, id.IsSecret));
        Assert.Equal(("hunter2", true), (password.Value, password.IsSecret));
        Assert.Equal((null, true), (missing.Value, missing.IsKnown));
    }

    [Fact]
    public async Task Rejects_a_required_output_that_is_missing()
    {
        var exception = await SdkRun.FailAsync<RunException>(() => new StackReference("org/project/west").RequireOutput("nothing"), Answering);

        Assert.Contains(
            "System.Collections.Generic.KeyNotFoundException: Required output 'nothing' does not exist on stack 'org/project/west'.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_hold_the_value_in_the_one_or_the_other_place()
    {
        (object?, object?) plain = default;
        (object?, object?) secret = default;
        await Deployment.TestAsync(Answering, SdkRun.Deploying, async Task () =>
        {
            var west = new StackReference("org/project/west");
            var first = await west.GetOutputDetailsAsync("count");
            var second = await west.GetOutputDetailsAsync("password");
            (plain, secret) = ((first.Value, first.SecretValue), (second.Value, second.SecretValue));
            Assert.Equal("vpc-1", await west.RequireValueAsync("vpcId"));
            Assert.Null(await west.GetValueAsync("nothing"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => west.GetValueAsync("password"));
        });

        Assert.Equal((3.0, null), plain);
        Assert.Equal((null, "hunter2"), secret);
    }
}
