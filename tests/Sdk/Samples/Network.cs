using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Tests.Sdk;

[SampleResourceType("sample:net/network:Network")]
public class Network(string name, NetworkArgs args, CustomResourceOptions? options = null)
    : CustomResource("sample:net/network:Network", name, args, options)
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("cidr")]
    public Output<string> Cidr { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("settings")]
    public Output<Outputs.NetworkSettings?> Settings { get; private set; } = null!;

    [Output("mode")]
    public Output<NetworkMode?> Mode { get; private set; } = null!;

    [Output("rule")]
    public Output<Union<string, int>?> Rule { get; private set; } = null!;

    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;
}
