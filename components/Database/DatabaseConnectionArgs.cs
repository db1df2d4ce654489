using Pulumi;

namespace MultiRegion.Components.Database;

/// <summary>What a <see cref="DatabaseConnection"/> tells.</summary>
public sealed record DatabaseConnectionArgs
{
    /// <summary>The namespace whose pods read it; it must be there.</summary>
    public required string Namespace { get; init; }

    /// <summary>The global writer endpoint.</summary>
    public required Output<string> WriterEndpoint { get; init; }

    /// <summary>The reader endpoint of the cluster's own region.</summary>
    public required Output<string> ReaderEndpoint { get; init; }

    /// <summary>The port of both.</summary>
    public required int Port { get; init; }

    /// <summary>The database.</summary>
    public required string DatabaseName { get; init; }

    /// <summary>The secret with the owner's credentials.</summary>
    public required Output<string> SecretName { get; init; }
}
