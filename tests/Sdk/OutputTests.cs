using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Sdk;

public class OutputTests
{
    [Fact]
    public async Task Apply_takes_values_tasks_inputs_and_outputs()
    {
        Assert.Equal(2, (await SdkRun.EvaluateAsync(() => Output.Create(1).Apply(value => value + 1))).Value);
        Assert.Equal(2, (await SdkRun.EvaluateAsync(() => Output.Create(1).Apply(value => Task.FromResult(value + 1)))).Value);
        Assert.Equal(2, (await SdkRun.EvaluateAsync(() => Output.Create(1).Apply(value => Output.Create(value + 1)))).Value);
        Assert.Equal(2, (await SdkRun.EvaluateAsync(() => Output.Create(1).Apply(value => (Input<int>)(value + 1)))).Value);
        Assert.Equal(2, (await SdkRun.EvaluateAsync(() => Output.Create(Task.FromResult(1)).UntypedApply(value => Output.Create((int)value! + 1)))).Value);
    }

    [Fact]
    public async Task Apply_on_an_unknown_calls_nothing_and_keeps_secrecy_and_resources()
    {
        var called = false;
        Network? net = null;
        var result = await SdkRun.EvaluateAsync(() =>
        {
            net = new Network("net", new() { Cidr = "a" });
            return Output.CreateSecret(OutputUtilities.WithDependency(OutputUtilities.CreateUnknown(1), net)).Apply(value =>
            {
                called = true;
                return value + 1;
            });
        });

        Assert.Equal((false, false, true), (called, result.IsKnown, result.IsSecret));
        Assert.Equal([net!], result.Dependencies);
    }

    [Fact]
    public async Task Combining_is_as_known_as_the_least_and_as_secret_as_the_most()
    {
        var secret = await SdkRun.EvaluateAsync(() => Output.All(Output.Create(1), Output.CreateSecret(2)));
        Assert.Equal((true, true), (secret.IsKnown, secret.IsSecret));
        Assert.Equal([1, 2], secret.Value.AsEnumerable());

        var unknown = await SdkRun.EvaluateAsync(() => Output.Tuple(Output.Create(1), OutputUtilities.CreateUnknown("x")));
        Assert.Equal((false, false), (unknown.IsKnown, unknown.IsSecret));

        var formatted = await SdkRun.EvaluateAsync(() => Output.Format($"{Output.Create("a")}-{1}-{Output.CreateSecret("b")}"));
        Assert.Equal(("a-1-b", true), (formatted.Value, formatted.IsSecret));
    }

    [Fact]
    public async Task Tuples_go_up_to_eight()
    {
        var two = await SdkRun.EvaluateAsync(() => Output.Tuple(Output.Create(1), Output.Create("b")));
        Assert.Equal((1, "b"), two.Value);

        var eight = await SdkRun.EvaluateAsync(() => Output.Tuple<int, string, bool, double, int, int, int, string>(1, "b", true, 4.0, 5, 6, 7, "h"));
        Assert.Equal((1, "b", true, 4.0, 5, 6, 7, "h"), eight.Value);
    }

    [Fact]
    public async Task Results_come_from_all_resources_once()
    {
        var nets = Array.Empty<Network>();
        var result = await SdkRun.EvaluateAsync(() =>
        {
            nets = [.. Enumerable.Range(0, 20).Select(i => new Network($"net-{i}", new() { Cidr = "a" }))];
            return Output.All(nets.Concat(nets).Select(net => net.Arn)).Apply(arns => arns.Length);
        });

        Assert.Equal(40, result.Value);
        Assert.True(result.Dependencies.SetEquals(nets));
    }

    [Fact]
    public async Task Secrecy_can_be_given_and_taken()
    {
        Assert.True((await SdkRun.EvaluateAsync(() => Output.CreateSecret(Output.Create(1)))).IsSecret);
        Assert.True((await SdkRun.EvaluateAsync(() => Output.CreateSecret(Task.FromResult(1)))).IsSecret);
        Assert.False((await SdkRun.EvaluateAsync(() => Output.Unsecret(Output.CreateSecret(1)))).IsSecret);
        Assert.True((await SdkRun.EvaluateAsync(() => Output.Create(1).Apply(_ => Output.CreateSecret(2)))).IsSecret);
    }

    [Fact]
    public async Task Json_holds_the_values_of_outputs_and_their_secrecy()
    {
        var late = new TaskCompletionSource<string>();
        var text = await SdkRun.EvaluateAsync(() =>
        {
            var output = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
            {
                ["now"] = 1,
                ["output"] = Output.CreateSecret("s"),
                ["later"] = Output.Create(late.Task),
            }));
            late.SetResult("l");
            return output;
        });

        Assert.Equal(("""{"now":1,"output":"s","later":"l"}""", true), (text.Value, text.IsSecret));
    }

    [Fact]
    public async Task Json_with_an_unknown_inside_is_unknown()
    {
        var text = await SdkRun.EvaluateAsync(() => Output.JsonSerialize(Output.Create(new List<Output<int>> { OutputUtilities.CreateUnknown(1) })));

        Assert.False(text.IsKnown);
    }

    [Fact]
    public async Task Json_is_read_back()
    {
        var read = await SdkRun.EvaluateAsync(() => Output.JsonDeserialize<Dictionary<string, int>>(Output.CreateSecret("""{"a":1}""")));

        Assert.Equal((1, true), (read.Value["a"], read.IsSecret));
    }

    [Fact]
    public async Task Lists_have_elements_and_a_length()
    {
        var list = ImmutableArray.Create("a", "b");

        Assert.Equal("a", (await SdkRun.EvaluateAsync(() => Output.Create(list).First())).Value);
        Assert.Equal("b", (await SdkRun.EvaluateAsync(() => Output.Create(list).GetAt(1))).Value);
        Assert.Equal(2, (await SdkRun.EvaluateAsync(() => Output.Create(list).Length())).Value);
    }

    [Fact]
    public async Task A_deferred_output_has_the_value_it_is_given_later()
    {
        var result = await SdkRun.EvaluateAsync(() =>
        {
            var deferred = new DeferredOutput<int>();
            var doubled = deferred.Output.Apply(value => value * 2);
            deferred.Resolve(Output.CreateSecret(21));
            return doubled;
        });

        Assert.Equal((42, true), (result.Value, result.IsSecret));
    }

    [Fact]
    public void An_output_is_not_text() =>
        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", Output.Create(1).ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task An_input_without_a_value_is_an_output_of_nothing() =>
        Assert.Null((await SdkRun.EvaluateAsync(() => ((Input<string>?)null).ToOutput())).Value);

    [Fact]
    public void Unions_tell_their_cases_apart()
    {
        Union<int, string> number = 1;
        Union<int, string> text = "x";

        Assert.Equal((true, false, 1), (number.IsT0, number.IsT1, number.AsT0));
        Assert.Equal("number 1", number.Match(value => $"number {value}", value => $"text {value}"));
        Assert.Equal("X", text.MapT1(value => value.ToUpperInvariant()).AsT1);
        Assert.NotEqual(number, text);
        Assert.Throws<InvalidOperationException>(() => text.AsT0);
    }

    [Fact]
    public async Task Documents_are_json_inputs()
    {
        InputJson input = """{"a":[1]}""";

        Assert.Equal(JsonValueKind.Array, (await SdkRun.EvaluateAsync(() => input.Apply(element => element.GetProperty("a")))).Value.ValueKind);
    }
}
