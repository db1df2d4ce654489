using System.Collections.Immutable;
using System.Text;
using Pulumi;
using Core = Pulumi.Kubernetes.Core.V1;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Mesh;

/// <summary>
/// How each control plane learns of the others' services: a token of a reading account in every cluster, and in each
/// other cluster a secret that holds it. N clusters have N(N-1) of those.
/// </summary>
/// <remarks>
/// The token does not expire and reads the services, endpoints and secrets of its cluster. It is rotated by replacing it:
/// <c>pulumi up --replace</c> on the token's URN.
/// </remarks>
public sealed class RemoteSecrets : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:RemoteSecrets";

    private readonly RemoteSecretsArgs args;

    /// <summary>Declares the tokens and the secrets.</summary>
    /// <param name="name">The mesh's name among the resources.</param>
    /// <param name="args">The clusters.</param>
    /// <param name="options">Options; each cluster brings its own provider.</param>
    public RemoteSecrets(string name, RemoteSecretsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        this.args = args;
        foreach (var read in args.Clusters)
        {
            var token = Token(read);
            foreach (var reader in args.Clusters.Where(reader => reader.Region != read.Region))
                Secret(read, token, reader);
        }

        RegisterOutputs();
    }

    private Core.Secret Token(MeshCluster cluster) => new($"{cluster.Region}-reader", new()
    {
        Type = "kubernetes.io/service-account-token",
        Metadata = new Meta.ObjectMetaArgs
        {
            Name = $"{MeshNames.ReaderAccount}-token",
            Namespace = MeshNames.Namespace,
            Annotations = { ["kubernetes.io/service-account.name"] = MeshNames.ReaderAccount },
        },
    }, In(cluster));

    private void Secret(MeshCluster read, Core.Secret token, MeshCluster reader) => _ = new Core.Secret($"{reader.Region}-remote-{read.Region}", new()
    {
        Metadata = new Meta.ObjectMetaArgs
        {
            Name = $"istio-remote-secret-{read.Region}",
            Namespace = MeshNames.Namespace,
            Labels = { ["istio/multiCluster"] = "true" },
            Annotations = { ["networking.istio.io/cluster"] = read.Region },
        },
        StringData = { [read.Region] = Output.CreateSecret(Output.Tuple(read.Endpoint, token.Data).Apply(known => Kubeconfig(read.Region, known.Item1, known.Item2))) },
    }, In(reader));

    private static string Kubeconfig(string cluster, string server, ImmutableDictionary<string, string> token) =>
        RemoteKubeconfig.For(cluster, server, token["ca.crt"], Encoding.UTF8.GetString(Convert.FromBase64String(token["token"])));

    private CustomResourceOptions In(MeshCluster cluster) =>
        new() { Parent = this, Provider = cluster.Kubernetes, DependsOn = { args.ControlPlanes[cluster.Region] } };
}
