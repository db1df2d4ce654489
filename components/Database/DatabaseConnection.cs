using System.Globalization;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Components.Database;

/// <summary>
/// How pods of one cluster find the database: where to write, which is one name for all regions, and where to read,
/// which is near. No regional writer is handed out; whoever had one would write to a replica after a failover.
/// </summary>
public sealed class DatabaseConnection : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:database:DatabaseConnection";

    // What pods name in envFrom: a contract with the manifests.
    internal const string ConfigMapName = "database";

    /// <summary>Declares the ConfigMap.</summary>
    /// <param name="name">The cluster's region.</param>
    /// <param name="args">What it tells.</param>
    /// <param name="options">Options; name the cluster's Kubernetes provider in <c>Providers</c>.</param>
    public DatabaseConnection(string name, DatabaseConnectionArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        _ = new Kubernetes.Core.V1.ConfigMap($"{name}-database", new()
        {
            Metadata = new Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = ConfigMapName, Namespace = args.Namespace },
            Data = new()
            {
                ["DATABASE_WRITER_HOST"] = args.WriterEndpoint,
                ["DATABASE_READER_HOST"] = args.ReaderEndpoint,
                ["DATABASE_PORT"] = args.Port.ToString(CultureInfo.InvariantCulture),
                ["DATABASE_NAME"] = args.DatabaseName,
                ["DATABASE_SECRET"] = args.SecretName,
            },
        }, new() { Parent = this });
        RegisterOutputs();
    }
}
