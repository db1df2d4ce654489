using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MultiRegion.Components.Mesh;

/// <summary>
/// A kubeconfig with a token in it, the only kind that istiod takes: one that runs a program, as those of EKS do, is
/// refused, and the program would not be there. In JSON, which is YAML too.
/// </summary>
internal sealed record RemoteKubeconfig
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = false };

    [JsonPropertyOrder(0)]
    public string ApiVersion { get; } = "v1";

    [JsonPropertyOrder(1)]
    public string Kind { get; } = "Config";

    [JsonPropertyOrder(2)]
    public required ImmutableArray<NamedCluster> Clusters { get; init; }

    [JsonPropertyOrder(3)]
    public required ImmutableArray<NamedUser> Users { get; init; }

    [JsonPropertyOrder(4)]
    public required ImmutableArray<NamedContext> Contexts { get; init; }

    [JsonPropertyName("current-context")]
    [JsonPropertyOrder(5)]
    public required string CurrentContext { get; init; }

    /// <summary>The kubeconfig as text.</summary>
    /// <param name="cluster">The cluster's name in the mesh.</param>
    /// <param name="server">The address of its API.</param>
    /// <param name="authority">The API's certificate authority, base64.</param>
    /// <param name="token">The reader's token, as it is sent.</param>
    internal static string For(string cluster, string server, string authority, string token) => JsonSerializer.Serialize(new RemoteKubeconfig
    {
        Clusters = [new(cluster, new(server, authority))],
        Users = [new(cluster, new(token))],
        Contexts = [new(cluster, new(cluster, cluster))],
        CurrentContext = cluster,
    }, Options);

    internal sealed record NamedCluster(string Name, Server Cluster);

    internal sealed record Server([property: JsonPropertyName("server")] string Address, [property: JsonPropertyName("certificate-authority-data")] string Authority);

    internal sealed record NamedUser(string Name, Credential User);

    internal sealed record Credential(string Token);

    internal sealed record NamedContext(string Name, Reference Context);

    internal sealed record Reference(string Cluster, string User);
}
