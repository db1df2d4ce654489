namespace MultiRegion.Components.Dns;

/// <summary>
/// What a region's health path promises, by the share of users that the warm region has. The manifests keep the promise:
/// <c>manifests/apps/base/region-health</c>.
/// </summary>
public enum HealthContract
{
    /// <summary>Ready where the database takes writes. For regions that serve nobody until they hold the writer.</summary>
    WriterHere,

    /// <summary>Ready where the writer, wherever it is, can be reached. For regions that serve users beside the writer's.</summary>
    WriterReachable,
}

/// <summary>The names that the contract is kept under.</summary>
public static class HealthEndpoint
{
    /// <summary>HTTPS on the regional name.</summary>
    public const int Port = 443;

    /// <summary>
    /// The namespace of the pods behind the paths. It belongs to the region's stack, so that it is there before Git fills it
    /// and before the pods are told of the database.
    /// </summary>
    public const string Namespace = "region-health";

    /// <summary>The workload that is ready only where the writer is.</summary>
    public const string WriterWorkload = "region-health";

    /// <summary>The workload that is ready where the writer can be reached.</summary>
    public const string ReachWorkload = "writer-health";

    /// <summary>The path that a contract is asked under.</summary>
    public static string PathOf(HealthContract contract) =>
        contract is HealthContract.WriterHere ? "/healthz/region" : "/healthz/writer";
}
