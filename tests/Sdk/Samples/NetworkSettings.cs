using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Tests.Sdk.Outputs;

[OutputType]
public sealed class NetworkSettings
{
    public readonly string? Name;
    public readonly int? Limit;
    public readonly ImmutableArray<string> Labels;

    [OutputConstructor]
    private NetworkSettings(string? name, int? limit, ImmutableArray<string> labels)
    {
        Name = name;
        Limit = limit;
        Labels = labels;
    }
}
