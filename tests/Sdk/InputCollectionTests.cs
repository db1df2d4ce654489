using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Sdk;

public class InputCollectionTests
{
    [Fact]
    public async Task Lists_are_put_together_from_values_outputs_and_lists()
    {
        InputList<string> list = ["a", Output.Create("b")];
        list.AddRange(Output.Create(ImmutableArray.Create("c", "d")));
        list = list.Concat(new[] { "e" });

        var result = await SdkRun.EvaluateAsync(() => list.ToOutput());
        Assert.Equal(["a", "b", "c", "d", "e"], result.Value.AsEnumerable());
    }

    [Fact]
    public async Task Lists_are_enumerated_asynchronously()
    {
        InputList<string> list = ["a"];
        list.AddRange(Output.Create(ImmutableArray.Create("b", "c")));
        var seen = new List<string>();
        await foreach (var item in list)
            seen.Add(await OutputUtilities.GetValueAsync(item.ToOutput()));

        Assert.Equal(["a", "b", "c"], seen);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
    }

    [Fact]
    public async Task Maps_are_put_together_and_merged()
    {
        InputMap<string> first = new() { ["a"] = "1", ["b"] = Output.Create("2") };
        var merged = InputMap<string>.Merge(first, new() { { "b", "3" }, { "c", "4" } });

        var result = await SdkRun.EvaluateAsync(() => merged.ToOutput());
        Assert.Equal(
            new Dictionary<string, string> { ["a"] = "1", ["b"] = "3", ["c"] = "4" },
            result.Value.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary());
    }

    [Fact]
    public async Task Maps_take_whole_dictionaries()
    {
        InputMap<string> map = Output.Create(new Dictionary<string, string> { ["a"] = "1" });

        Assert.Equal("1", (await SdkRun.EvaluateAsync(() => map.ToOutput())).Value["a"]);
    }

    [Fact]
    public async Task One_secret_makes_the_whole_secret()
    {
        InputMap<string> map = new() { ["a"] = "1", ["b"] = Output.CreateSecret("2") };

        Assert.True((await SdkRun.EvaluateAsync(() => map.ToOutput())).IsSecret);
    }

    [Fact]
    public async Task Lists_and_maps_of_unions_take_either_case()
    {
        InputList<Union<int, string>> list = [];
        list.Add((Input<int>)1);
        list.Add((Input<string>)"x");
        InputMap<Union<int, string>> map = [];
        map.Add("k", (Input<string>)"v");

        Assert.Equal([1, "x"], (await SdkRun.EvaluateAsync(() => list.ToOutput())).Value.Select(item => item.Value));
        Assert.Equal("v", (await SdkRun.EvaluateAsync(() => map.ToOutput())).Value["k"].AsT1);
    }
}
