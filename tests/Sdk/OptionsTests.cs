using Pulumi;

namespace MultiRegion.Tests.Sdk;

public class OptionsTests
{
    [Fact]
    public void Merging_joins_lists_and_prefers_the_second()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1", IgnoreChanges = ["a"], AdditionalSecretOutputs = ["x"], DeleteBeforeReplace = true },
            new() { Version = "2", IgnoreChanges = ["b"], AdditionalSecretOutputs = ["y"], ImportId = "i", RetainOnDelete = true });

        Assert.Equal((true, "2", true, "i", true), (merged.Protect, merged.Version, merged.DeleteBeforeReplace, merged.ImportId, merged.RetainOnDelete));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
    }

    [Fact]
    public void Merging_changes_neither_side()
    {
        var first = new CustomResourceOptions { IgnoreChanges = ["a"] };
        var second = new CustomResourceOptions { IgnoreChanges = ["b"] };
        CustomResourceOptions.Merge(first, second).IgnoreChanges.Add("c");

        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
    }

    [Fact]
    public void Merging_nothing_is_nothing()
    {
        Assert.Null(CustomResourceOptions.Merge(null, null).Protect);
        Assert.Empty(ComponentResourceOptions.Merge(null, null).Providers);
    }

    [Fact]
    public async Task Of_two_providers_of_one_package_the_second_stays()
    {
        await SdkRun.RunAsync(new(), () =>
        {
            var first = new SampleProvider("first");
            var other = new OtherProvider("other");
            var second = new SampleProvider("second");
            var merged = ComponentResourceOptions.Merge(new() { Providers = { first, other } }, new() { Providers = { second } });

            Assert.Equal([other, second], merged.Providers);
            Assert.Null(merged.Provider);
        });
    }

    [Fact]
    public void Hooks_are_joined()
    {
        var hook = new ResourceHook("hook", (_, _) => Task.CompletedTask);
        var merged = CustomResourceOptions.Merge(
            new() { Hooks = new() { AfterCreate = { hook } } }, new() { Hooks = new() { AfterCreate = { hook }, BeforeDelete = { hook } } });

        Assert.Equal((2, 1, false), (merged.Hooks.AfterCreate.Count, merged.Hooks.BeforeDelete.Count, merged.Hooks.IsEmpty));
        Assert.True(new CustomResourceOptions().Hooks.IsEmpty);
    }

    [Fact]
    public async Task Options_serve_several_resources_unchanged()
    {
        await SdkRun.RunAsync(new(), () =>
        {
            var site = new Site("site", new() { Protect = true, Providers = { new SampleProvider("east") } });
            var options = new CustomResourceOptions { Parent = site };
            _ = new Network("a", new() { Cidr = "a" }, options);
            _ = new Network("b", new() { Cidr = "b" }, options);

            Assert.Equal((null, null), (options.Protect, options.Provider));
        });
    }

    private sealed class OtherProvider(string name) : ProviderResource("other", name, ResourceArgs.Empty, null);
}
