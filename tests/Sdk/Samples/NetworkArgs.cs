using Pulumi;

namespace MultiRegion.Tests.Sdk;

public sealed class NetworkArgs : ResourceArgs
{
    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("settings")]
    public Input<NetworkSettingsArgs>? Settings { get; set; }

    [Input("mode")]
    public Input<NetworkMode>? Mode { get; set; }

    [Input("rule")]
    public InputUnion<string, int>? Rule { get; set; }

    [Input("peer")]
    public Input<Network>? Peer { get; set; }

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }

    [Input("password")]
    private Input<string>? _password;

    // As the code generator writes a secret input.
    public Input<string>? Password
    {
        get => _password;
        set => _password = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
    }

    [Input("zones")]
    private InputList<string>? _zones;

    public InputList<string> Zones
    {
        get => _zones ??= [];
        set => _zones = value;
    }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

public sealed class NetworkSettingsArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("limit")]
    public Input<int>? Limit { get; set; }

    [Input("labels")]
    private InputList<string>? _labels;

    public InputList<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }
}
