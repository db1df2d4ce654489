using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Tls = Pulumi.Tls;

namespace MultiRegion.Components.Mesh.Trust;

/// <summary>
/// The one root that makes workloads of all clusters trust each other, and an authority per cluster under it, so that no
/// cluster's key can sign for more than workloads and none is shared.
/// </summary>
public sealed class MeshTrust : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:MeshTrust";

    private readonly string name;
    private readonly MeshTrustArgs args;

    /// <summary>Declares the authorities.</summary>
    /// <param name="name">The mesh's name among the resources.</param>
    /// <param name="args">Whose they are, and where they come from.</param>
    /// <param name="options">Options; name the TLS provider in <c>Providers</c>.</param>
    public MeshTrust(string name, MeshTrustArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        Authorities = args.Source switch
        {
            GeneratedTrust generated => Generate(generated),
            SuppliedTrust supplied => args.Regions.ToImmutableSortedDictionary(region => region, region => Supply(supplied, region)),
            _ => throw new NotSupportedException($"No authorities from {args.Source.GetType().Name}."),
        };
        RegisterOutputs();
    }

    /// <summary>Each cluster's authority, by region.</summary>
    public ImmutableSortedDictionary<string, ClusterAuthority> Authorities { get; }

    private static ClusterAuthority Supply(SuppliedTrust supplied, string region)
    {
        var (certificate, key) = supplied.Authorities[region];

        // Certificates alone: a text with both, as files often are, must not show the key where nothing is secret.
        var (chain, roots) = (Pem.Certificates(certificate), Pem.Certificates(supplied.Roots));
        return new(
            Output.Create(chain[0]),
            Output.CreateSecret(key),
            Output.Create(Pem.Join([.. chain, .. roots])),
            Output.Create(Pem.Join(roots)));
    }

    private ImmutableSortedDictionary<string, ClusterAuthority> Generate(GeneratedTrust generated)
    {
        var roots = generated.Roots.ToImmutableSortedDictionary(number => number, Root);

        // Ascending and contiguous: istiod takes a new bundle over without a restart only where one holds the other as text.
        var trusted = Output.All(roots.Values.Select(root => root.Certificate)).Apply(certificates => Pem.Join(certificates));
        var signer = roots[generated.Signer];
        return args.Regions.ToImmutableSortedDictionary(region => region, region =>
        {
            var (certificate, key) = Intermediate(region, generated.Signer, generated.IntermediateOf(region), signer);
            return new ClusterAuthority(
                certificate, key, Output.Tuple(certificate, signer.Certificate).Apply(chain => Pem.Join([chain.Item1, chain.Item2])), trusted);
        });
    }

    private KeyPair Root(int number)
    {
        var profile = CertificateProfile.Root(args.Mesh, number);
        var root = string.Create(CultureInfo.InvariantCulture, $"{name}-root-{number}");
        var key = Key(root);
        var certificate = new Tls.SelfSignedCert(root, new()
        {
            PrivateKeyPem = key,
            Subject = new Tls.Inputs.SelfSignedCertSubjectArgs { CommonName = profile.CommonName, Organization = profile.Organization },
            IsCaCertificate = true,
            MaxPathLength = profile.PathLength,
            SetSubjectKeyId = true,
            AllowedUses = [.. CertificateProfile.Uses],
            ValidityPeriodHours = profile.ValidityHours,
        }, new() { Parent = this });
        return new(certificate.CertPem, key);
    }

    // Named by what signs it too: under another root it is another authority, and never one in use that is replaced.
    private KeyPair Intermediate(string region, int root, int number, KeyPair signer)
    {
        var profile = CertificateProfile.Intermediate(args.Mesh, region, root, number);
        var intermediate = string.Create(CultureInfo.InvariantCulture, $"{region}-intermediate-{root}-{number}");
        var key = Key(intermediate);
        var request = new Tls.CertRequest(intermediate, new()
        {
            PrivateKeyPem = key,
            Subject = new Tls.Inputs.CertRequestSubjectArgs { CommonName = profile.CommonName, Organization = profile.Organization },
            DnsNames = [.. profile.DnsNames],
        }, new() { Parent = this });

        // No early renewal: an update on some later day would issue new authorities that nobody asked for.
        var certificate = new Tls.LocallySignedCert(intermediate, new()
        {
            CertRequestPem = request.CertRequestPem,
            CaCertPem = signer.Certificate,
            CaPrivateKeyPem = signer.Key,
            IsCaCertificate = true,
            MaxPathLength = profile.PathLength,
            SetSubjectKeyId = true,
            AllowedUses = [.. CertificateProfile.Uses],
            ValidityPeriodHours = profile.ValidityHours,
        }, new() { Parent = this });
        return new(certificate.CertPem, key);
    }

    private Output<string> Key(string keyName) => Output.CreateSecret(new Tls.PrivateKey(keyName, new()
    {
        Algorithm = CertificateProfile.KeyAlgorithm,
        EcdsaCurve = CertificateProfile.Curve,
    }, new() { Parent = this }).PrivateKeyPem);

    private sealed record KeyPair(Output<string> Certificate, Output<string> Key);
}
