using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Tests.Sdk;

[SampleResourceType("sample:index:Cluster")]
public class Cluster(string name, ClusterArgs args, ComponentResourceOptions? options = null)
    : ComponentResource("sample:index:Cluster", name, args, options, remote: true)
{
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; } = null!;

    [Output("network")]
    public Output<Network> Network { get; private set; } = null!;

    [Output("networks")]
    public Output<ImmutableArray<Network>> Networks { get; private set; } = null!;

    public Output<string> GetKubeconfig() =>
        Deployment.Instance.Call<ClusterKubeconfig>("sample:index:Cluster/getKubeconfig", CallArgs.Empty, this)
            .Apply(result => result.Result);
}

public sealed class ClusterArgs : ResourceArgs
{
    [Input("version")]
    public Input<string>? Version { get; set; }
}

[OutputType]
public sealed class ClusterKubeconfig
{
    public readonly string Result;

    [OutputConstructor]
    private ClusterKubeconfig(string result) => Result = result;
}
