using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Database;

/// <summary>What <see cref="DatabaseCredentials"/> are made of.</summary>
public sealed record DatabaseCredentialsArgs
{
    /// <summary>The secret's name, the same in every region: permissions and applications name it.</summary>
    public required string SecretName { get; init; }

    /// <summary>The user the password is for.</summary>
    public required string Username { get; init; }

    /// <summary>Where the secret is written; every other region reads a replica. Never changes.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>The KMS key of each region, the home's included.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> KeyArns { get; init; }
}
