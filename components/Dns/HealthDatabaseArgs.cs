using Pulumi;

namespace MultiRegion.Components.Dns;

/// <summary>What a <see cref="HealthDatabase"/> tells.</summary>
public sealed record HealthDatabaseArgs
{
    /// <summary>The namespace of the pods; it must be there.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>The block of the region's VPC, for instance <c>10.16.0.0/16</c>: an address in it is here and nowhere else.</summary>
    public required string Block { get; init; }

    /// <summary>The writer; null where there is no database.</summary>
    public required WriterAddress? Writer { get; init; }
}

/// <summary>Where the writer is found, wherever it is.</summary>
/// <param name="Endpoint">The global writer endpoint.</param>
/// <param name="Port">Its port.</param>
/// <param name="DatabaseName">The database.</param>
public sealed record WriterAddress(Output<string> Endpoint, int Port, string DatabaseName);
