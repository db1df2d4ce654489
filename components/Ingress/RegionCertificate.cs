using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Ingress;

/// <summary>
/// A region's own certificate: for its regional name, for the names of its services, and for the failover names, which it
/// must be able to answer at any moment. Certificates are regional, and a lost region takes its own along.
/// </summary>
public sealed class RegionCertificate : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:ingress:RegionCertificate";

    // ACM reads it at issue and at each renewal; a minute lets a mistake be put right quickly.
    private const int ProofTtlInSeconds = 60;

    private readonly string name;
    private readonly string zoneId;
    private readonly Aws.Acm.Certificate certificate;

    /// <summary>Declares the certificate and proves that the names are the account's.</summary>
    /// <param name="name">The region.</param>
    /// <param name="domain">The regional name, for instance <c>us-east-1.example.com</c>.</param>
    /// <param name="zone">The zone's name, for instance <c>example.com</c>.</param>
    /// <param name="zoneId">The zone's id.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public RegionCertificate(string name, string domain, string zone, string zoneId, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.zoneId) = (name, zoneId);
        var failoverNames = $"*.{zone}";
        certificate = new Aws.Acm.Certificate(name, new()
        {
            DomainName = domain,
            SubjectAlternativeNames = new[] { $"*.{domain}", failoverNames },
            ValidationMethod = "DNS",
            Tags = new() { ["Name"] = domain },
        }, new() { Parent = this });

        // Two proofs for three names: a wildcard is proved by the record of the name it stands below.
        // https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
        var own = Proof("own", domain, new() { Parent = this });

        // The account proves the zone once, so every region writes the same record: none may trip over it, and none may
        // take it away from the others, whose renewals need it.
        var shared = Proof("zone", failoverNames, new() { Parent = this, RetainOnDelete = true });

        Arn = new Aws.Acm.CertificateValidation(name, new()
        {
            CertificateArn = certificate.Arn,
            ValidationRecordFqdns = new InputList<string> { own.Fqdn, shared.Fqdn },
        }, new() { Parent = this }).CertificateArn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    /// <summary>The certificate's ARN, once it is valid.</summary>
    public Output<string> Arn { get; }

    private Aws.Route53.Record Proof(string what, string provedName, CustomResourceOptions options)
    {
        var proof = certificate.DomainValidationOptions.Apply(all => all.First(one => one.DomainName == provedName));
        return new($"{name}-certificate-{what}", new()
        {
            ZoneId = zoneId,
            Name = proof.Apply(one => one.ResourceRecordName!),
            Type = proof.Apply(one => one.ResourceRecordType!),
            Records = proof.Apply(one => one.ResourceRecordValue!),
            Ttl = ProofTtlInSeconds,
            AllowOverwrite = true,
        }, options);
    }
}
