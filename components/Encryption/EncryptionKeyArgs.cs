using System.Collections.Immutable;
using MultiRegion.Components.Identity;
using Pulumi;

namespace MultiRegion.Components.Encryption;

/// <summary>What an <see cref="EncryptionKey"/> is made of.</summary>
public sealed record EncryptionKeyArgs
{
    /// <summary>What the key protects, in a few words; stands in the key's description.</summary>
    public required string Purpose { get; init; }

    /// <summary>The account that owns the key: twelve digits.</summary>
    public required Input<string> AccountId { get; init; }

    /// <summary>
    /// What AWS services may do with the key beside the account's own IAM policies, given the account id.
    /// Default: nothing.
    /// </summary>
    public Func<string, ImmutableArray<PolicyStatement>> Grants { get; init; } = _ => [];
}
