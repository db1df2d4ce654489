using System.Collections.Immutable;
using System.Globalization;

namespace MultiRegion.Components.Mesh.Trust;

/// <summary>
/// What a certificate authority of the mesh may do, and for how long: one root that signs nothing but the clusters'
/// authorities, and under it one authority per cluster that signs nothing but workloads.
/// </summary>
public sealed record CertificateProfile
{
    /// <summary>P-384 keys: as strong as RSA with 7680 bits, and istiod signs a workload's certificate in a millisecond.</summary>
    public const string KeyAlgorithm = "ECDSA";

    /// <summary>The curve of every key.</summary>
    public const string Curve = "P384";

    /// <summary>The name that istiod asks for in its own authority. <see href="https://istio.io/latest/docs/tasks/security/cert-management/plugin-ca-cert/"/></summary>
    public const string ControlPlaneName = "istiod.istio-system.svc";

    // A root is replaced by a plan of four steps and not by a date; ten years leave room for every delay.
    private const int RootYears = 10;

    // Rotated every year; a year that is missed is no outage yet.
    private const int IntermediateYears = 2;

    private const int HoursPerYear = 365 * 24;

    /// <summary>
    /// What the key of every authority may be used for: to sign certificates and lists of revoked ones. Not for enciphering
    /// keys, as Istio's own generator has it for RSA: a key on a curve cannot, and its certificate must not say so.
    /// <see href="https://www.rfc-editor.org/rfc/rfc5480#section-3"/>
    /// </summary>
    public static readonly ImmutableArray<string> Uses = ["cert_signing", "crl_signing", "digital_signature"];

    /// <summary>Who it is.</summary>
    public required string CommonName { get; init; }

    /// <summary>Whose it is: the mesh.</summary>
    public required string Organization { get; init; }

    /// <summary>The names it may appear under; empty for a root.</summary>
    public required ImmutableArray<string> DnsNames { get; init; }

    /// <summary>How many authorities may follow below it.</summary>
    public required int PathLength { get; init; }

    /// <summary>How long it is valid, in hours.</summary>
    public required int ValidityHours { get; init; }

    /// <summary>The root: one authority below it and no second level.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="number">Which one: 1 at first, one more with each rotation.</param>
    public static CertificateProfile Root(string mesh, int number) => new()
    {
        CommonName = string.Create(CultureInfo.InvariantCulture, $"{mesh} mesh root {number}"),
        Organization = mesh,
        DnsNames = [],
        PathLength = 1,
        ValidityHours = RootYears * HoursPerYear,
    };

    /// <summary>A cluster's authority: none below it.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="region">The cluster's region.</param>
    /// <param name="root">Which root signs it.</param>
    /// <param name="number">Which one below that root: 1 at first, one more with each rotation.</param>
    public static CertificateProfile Intermediate(string mesh, string region, int root, int number) => new()
    {
        CommonName = string.Create(CultureInfo.InvariantCulture, $"{mesh} mesh {region} {root}.{number}"),
        Organization = mesh,
        DnsNames = [ControlPlaneName],
        PathLength = 0,
        ValidityHours = IntermediateYears * HoursPerYear,
    };
}
