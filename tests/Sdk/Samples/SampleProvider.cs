using Pulumi;

namespace MultiRegion.Tests.Sdk;

[SampleResourceType("pulumi:providers:sample")]
public class SampleProvider(string name, SampleProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("sample", name, args ?? new(), options)
{
    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;
}

public sealed class SampleProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("skipValidation", json: true)]
    public Input<bool>? SkipValidation { get; set; }

    [Input("accounts", json: true)]
    private InputList<string>? _accounts;

    public InputList<string> Accounts
    {
        get => _accounts ??= [];
        set => _accounts = value;
    }

    [Input("defaultTags", json: true)]
    public Input<SampleTagsArgs>? DefaultTags { get; set; }
}

public sealed class SampleTagsArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
