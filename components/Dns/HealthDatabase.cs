using System.Globalization;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Components.Dns;

/// <summary>
/// What the pods behind a region's health paths are told of the database: the name that leads to the writer wherever it
/// is, and the block by which they know their own region; or that there is none. They do not start without, so a region
/// that was told nothing is not answered.
/// </summary>
/// <remarks>
/// Not the endpoint of the region's own member: AWS reports none for a replica, and a name that comes and goes with the
/// role would be a difference after every failover.
/// </remarks>
public sealed class HealthDatabase : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:dns:HealthDatabase";

    /// <summary>The ConfigMap's name: a contract with the manifests, as are its keys.</summary>
    public const string ConfigMapName = "region-database";

    /// <summary>Whether there is a writer: <see cref="Follow"/> or <see cref="None"/>.</summary>
    public const string WriterKey = "WRITER";

    /// <summary>The region's own block.</summary>
    public const string BlockKey = "REGION_CIDR";

    /// <summary>The path asks for the writer.</summary>
    public const string Follow = "follow";

    /// <summary>There is no database, and the path promises no more than that the region answers.</summary>
    public const string None = "none";

    /// <summary>Declares the ConfigMap.</summary>
    /// <param name="name">The cluster's region.</param>
    /// <param name="args">What it tells.</param>
    /// <param name="options">Options; name the cluster's Kubernetes provider in <c>Providers</c>.</param>
    public HealthDatabase(string name, HealthDatabaseArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        _ = new Kubernetes.Core.V1.ConfigMap($"{name}-{ConfigMapName}", new()
        {
            Metadata = new Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = ConfigMapName, Namespace = args.Namespace },
            Data = args.Writer is { } writer
                ? new()
                {
                    [WriterKey] = Follow,
                    [BlockKey] = args.Block,
                    ["WRITER_HOST"] = writer.Endpoint,
                    ["WRITER_PORT"] = writer.Port.ToString(CultureInfo.InvariantCulture),
                    ["WRITER_DATABASE"] = writer.DatabaseName,
                }
                : new() { [WriterKey] = None },
        }, new() { Parent = this });
        RegisterOutputs();
    }
}
