using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Mesh.Trust;

/// <summary>Where the mesh's certificate authorities come from.</summary>
public abstract record TrustSource
{
    private protected TrustSource()
    {
    }
}

/// <summary>
/// Authorities that are generated here. Their keys are in the stack's state, encrypted; whoever may not have that
/// supplies them (<see cref="SuppliedTrust"/>).
/// </summary>
/// <remarks>
/// A root is rotated in four deployments, each of which leaves every pair of proxies with a root in common: trust 1; trust
/// 1 and 2; sign with 2; trust 2. Two roots at a time are the window in which no call fails.
/// </remarks>
public sealed record GeneratedTrust : TrustSource
{
    /// <summary>The roots that are trusted, by number, ascending: one, or two during a rotation. Default: the first.</summary>
    public ImmutableArray<int> Roots { get; init; } = [1];

    /// <summary>The root that signs the clusters' authorities; one of <see cref="Roots"/>. Default: the first.</summary>
    public int Signer { get; init; } = 1;

    /// <summary>Which authority the clusters have; one more replaces all of them under the same root. Default: the first.</summary>
    public int Intermediate { get; init; } = 1;

    /// <summary>Which authority single clusters have already, by region, so that they are replaced one at a time. Default: none differs.</summary>
    public ImmutableSortedDictionary<string, int> Ahead { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Which authority a cluster has.</summary>
    public int IntermediateOf(string region) => Ahead.GetValueOrDefault(region, Intermediate);
}

/// <summary>Authorities from outside, for instance from AWS Private CA or an offline root: no signing key of the root is known here.</summary>
public sealed record SuppliedTrust : TrustSource
{
    /// <summary>The certificates of the trusted roots, in PEM: one, or two during a rotation.</summary>
    public required string Roots { get; init; }

    /// <summary>Each cluster's authority, by region.</summary>
    public required ImmutableSortedDictionary<string, SuppliedAuthority> Authorities { get; init; }
}

/// <summary>A cluster's authority from outside.</summary>
/// <param name="Certificate">The certificate, in PEM; those between it and the root may follow.</param>
/// <param name="Key">The key, in PEM; secret from here on.</param>
public sealed record SuppliedAuthority(string Certificate, string Key)
{
    /// <summary>Keeps the key out of logs.</summary>
    public override string ToString() => nameof(SuppliedAuthority);
}

/// <summary>What istiod of one cluster signs and trusts with: the four files of its <c>cacerts</c> secret.</summary>
/// <param name="Certificate"><c>ca-cert.pem</c>: the cluster's own authority.</param>
/// <param name="Key"><c>ca-key.pem</c>; secret.</param>
/// <param name="Chain"><c>cert-chain.pem</c>: from the cluster's authority up to its root.</param>
/// <param name="Roots"><c>root-cert.pem</c>: every root that is trusted.</param>
public sealed record ClusterAuthority(Output<string> Certificate, Output<string> Key, Output<string> Chain, Output<string> Roots);
