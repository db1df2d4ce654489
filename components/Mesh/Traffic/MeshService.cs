using MultiRegion.Components.Sizing;

namespace MultiRegion.Components.Mesh.Traffic;

/// <summary>A service that is called across the regions, and how.</summary>
public sealed record MeshService
{
    /// <summary>The default of <see cref="RetryBudget.Timeout"/>: what a person waits for without giving up.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The default of <see cref="RetryBudget.PerTry"/>: three tries leave the request four seconds of its ten.</summary>
    public static readonly TimeSpan DefaultPerTry = TimeSpan.FromSeconds(2);

    /// <summary>The default of <see cref="RetryBudget.Attempts"/>: the endpoint that died, its neighbour, and the other region.</summary>
    public const int DefaultAttempts = 3;

    /// <summary>The default of <see cref="MaxConnections"/>.</summary>
    public const int DefaultMaxConnections = 1024;

    /// <summary>The default of <see cref="MaxPendingRequests"/>.</summary>
    public const int DefaultMaxPendingRequests = 256;

    /// <summary>The default of <see cref="MaxRequests"/>.</summary>
    public const int DefaultMaxRequests = 1024;

    /// <summary>The service; it has to exist, with its namespace, in every cluster that calls it by its address.</summary>
    public required ServiceHost Host { get; init; }

    /// <summary>The share of calls that always goes to the other regions. Default: none, they stand in when the own one fails.</summary>
    public Percentage? Remote { get; init; }

    /// <summary>How long callers keep trying. Default: 3 tries of 2 s within 10 s.</summary>
    public RetryBudget Budget { get; init; } = new(DefaultTimeout, DefaultAttempts, DefaultPerTry);

    /// <summary>
    /// True where a request may be carried out twice: answers of failure are then tried again too. Default: false, only
    /// requests that certainly did not arrive.
    /// </summary>
    public bool Idempotent { get; init; }

    /// <summary>The most connections of one caller. Default: 1024, Envoy's own.</summary>
    public int MaxConnections { get; init; } = DefaultMaxConnections;

    /// <summary>The most requests of one caller that wait for a connection; more fail at once. Default: 256.</summary>
    public int MaxPendingRequests { get; init; } = DefaultMaxPendingRequests;

    /// <summary>The most requests of one caller under way; more fail at once. Default: 1024, Envoy's own.</summary>
    public int MaxRequests { get; init; } = DefaultMaxRequests;
}
