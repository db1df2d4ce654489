using System.Collections.Immutable;
using MultiRegion.Components.Mesh;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Components.Mesh.Trust;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads the service mesh.</summary>
internal static class MeshReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "mesh";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ version: 1.30.4 }";

    private const string ServiceExample = "{ host: payment-service.default, timeout: 10s, attempts: 3, perTryTimeout: 2s }";
    private const string RegionExample = "{ region: us-west-2, version: 1.31.0 }";
    private const string TrustExample = "{ roots: [1], signer: 1, intermediate: 1 }";
    private const string AuthoritiesExample = "{ roots: \"-----BEGIN CERTIFICATE-----...\", clusters: [...] }";
    private const string AuthorityExample = "{ region: us-east-1, certificate: \"-----BEGIN CERTIFICATE-----...\", key: { secure: ... } }";
    private const string TelemetryExample = "{ collector: cloudwatch-agent.amazon-cloudwatch, port: 4315, sampling: 1 }";

    // No authority has this number: a region that names none has the one of all.
    private const int AsAll = 0;

    // More tries than this only add load to what already fails.
    private const int MostAttempts = 10;
    private const int MostConnections = 1_000_000;
    private const int MostRotations = 1000;

    private static readonly Choice<MutualTls> Mtls = Choice.Of<MutualTls>();
    private static readonly Duration Time = new();
    private static readonly WholeNumber Attempts = new(1, MostAttempts, MeshService.DefaultAttempts);
    private static readonly WholeNumber Limit = new(1, MostConnections, MeshService.DefaultMaxConnections);
    private static readonly WholeNumber Remote = new(1, LocalityRules.LargestRemote, 5);
    private static readonly WholeNumber Number = new(1, MostRotations, 1);
    private static readonly WholeNumber Port = new(1, 65_535, MeshTelemetry.DefaultPort);
    private static readonly WholeNumber Sampling = new(0, 100, MeshTelemetry.DefaultSampling);

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="topology">The regions.</param>
    /// <param name="source">What time it is, for certificates that expire, and the files that hold them.</param>
    public static MeshSettings Read(Section section, TopologyReading topology, ConfigurationSource source)
    {
        var version = section.Required("version", IstioVersionFormat.Instance);
        var canary = section.Optional("canary", IstioVersionFormat.Instance, default);
        var regions = ReadRegions(section, topology, version, canary);
        var telemetry = section.OptionalSection("telemetry", TelemetryExample, ReadTelemetry);
        var namespaces = section.OptionalList("namespaces", Pattern.Namespace);
        var entrances = section.OptionalList("entrances", Pattern.Namespace);
        section.Check(MembersAreApplications.Check([.. namespaces.Items, .. entrances.Items], []));
        return new()
        {
            Regions = regions.ToImmutableSortedDictionary(region => region.Key, region => region.Value.Running),
            TrustDomain = section.Optional("trustDomain", Pattern.Domain, IstioMultiPrimaryArgs.DefaultTrustDomain),
            Strict = section.Optional("mtls", Mtls, MutualTls.Strict).Value is MutualTls.Strict,
            Namespaces = namespaces.Values,
            Entrances = entrances.Values,
            Trust = ReadTrust(section, topology, source, regions),
            Telemetry = telemetry,
            Services = ReadServices(section, topology),
        };
    }

    private static ImmutableSortedDictionary<string, (MeshRegionSettings Running, int Intermediate)> ReadRegions(
        Section section, TopologyReading topology, Setting<IstioVersion> version, Setting<IstioVersion> canary)
    {
        var entries = section.OptionalSections("regions", RegionExample, (entry, _) => (
            Region: entry.Required("region", RegionName.Format),
            Version: entry.Own("version", IstioVersionFormat.Instance, version),
            Canary: entry.Own("canary", IstioVersionFormat.Instance, canary),
            Intermediate: entry.Optional("intermediate", Number, AsAll)));
        var named = entries.Items.Where(entry => entry.IsSet).Select(entry => entry.Value).ToList();
        section.Check(Distinct.Check(named.Select(entry => entry.Region), _ => "List each region once."));
        section.Check(named.SelectMany(entry => RegionIsListed.Check(entry.Region, topology)));
        section.Check(NeighbouringReleases.Check([version, canary, .. named.SelectMany(entry => new[] { entry.Version, entry.Canary })]));

        return topology.RegionNames.ToImmutableSortedDictionary(
            region => region,
            region => named.FirstOrDefault(entry => entry.Region.IsSet && entry.Region == region) is { Region: not null } own
                ? (Running(own.Version, own.Canary), own.Intermediate.Value)
                : (Running(version, canary), AsAll),
            StringComparer.Ordinal);
    }

    private static MeshRegionSettings Running(Setting<IstioVersion> version, Setting<IstioVersion> canary) =>
        new(version, canary.Value == default || canary.Value == version.Value ? null : canary.Value) { VersionKey = version.Place.Key, CanaryKey = canary.Place.Key };

    private static MeshTelemetry ReadTelemetry(Section section) => new()
    {
        Collector = section.Optional("collector", ServiceHostFormat.Instance, ServiceHost.Parse(MeshTelemetry.DefaultCollector)!),
        Port = section.Optional("port", Port, MeshTelemetry.DefaultPort),
        SamplingPercent = section.Optional("sampling", Sampling, MeshTelemetry.DefaultSampling),
    };

    private static TrustSource ReadTrust(
        Section section, TopologyReading topology, ConfigurationSource source, ImmutableSortedDictionary<string, (MeshRegionSettings Running, int Intermediate)> regions)
    {
        var supplied = section.SectionOrNone("authorities", AuthoritiesExample, authorities => ReadAuthorities(authorities, topology, source));
        var generated = section.SectionOrNone("trust", TrustExample, ReadGenerated);
        if (supplied is not null && generated is not null)
        {
            section.Check([section.PlaceOf("trust").Problem(
                "an object", "beside authorities: the mesh generates its authorities or takes those it is given", "Remove one of them.")]);
        }

        var ahead = regions.Where(region => region.Value.Intermediate != AsAll).ToImmutableSortedDictionary(region => region.Key, region => region.Value.Intermediate);
        TrustSource own = (generated ?? new()) with { Ahead = ahead };
        return supplied ?? own;
    }

    private static GeneratedTrust ReadGenerated(Section section)
    {
        var roots = section.OptionalList("roots", Number);
        var signer = section.Optional("signer", Number, roots.Values.IsEmpty ? 1 : roots.Values[0]);
        section.Check(RootsAllowSigner.Check(roots, signer));
        return new()
        {
            Roots = roots.Items.IsEmpty ? [1] : roots.Values,
            Signer = signer,
            Intermediate = section.Optional("intermediate", Number, 1),
        };
    }

    private static SuppliedTrust ReadAuthorities(Section section, TopologyReading topology, ConfigurationSource source)
    {
        var format = new AuthorityFormat(source.Clock);
        var roots = section.RequiredOrInFile("roots", format, source.Files);
        var clusters = section.RequiredSections("clusters", AuthorityExample, (entry, _) =>
        {
            var region = entry.Required("region", RegionName.Format);
            var certificate = entry.RequiredOrInFile("certificate", format, source.Files);
            var key = entry.RequiredOrInFile("key", PrivateKeyFormat.Instance, source.Files);
            entry.Check(RegionIsListed.Check(region, topology));
            entry.Check(AuthoritiesMatch.Check(roots, certificate, key, source.Clock));
            return (Region: region, Certificate: certificate, Key: key);
        });
        var named = clusters.Items.Where(entry => entry.IsSet).Select(entry => entry.Value).ToList();
        section.Check(Distinct.Check(named.Select(entry => entry.Region), _ => "Give each region one authority."));
        section.Check(EveryRegion.Check(clusters, named.Select(entry => entry.Region), topology));
        return new()
        {
            Roots = roots,
            Authorities = named.Where(entry => entry.Region.IsSet).DistinctBy(entry => entry.Region.Value).ToImmutableSortedDictionary(
                entry => entry.Region.Value, entry => new SuppliedAuthority(entry.Certificate, entry.Key), StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<MeshService> ReadServices(Section section, TopologyReading topology)
    {
        var services = section.OptionalSections("services", ServiceExample, (entry, _) => ReadService(entry, topology));
        var hosts = services.Items.Where(service => service.IsSet).Select(service => service.Value.Host).ToList();
        section.Check(Distinct.Check(hosts, _ => "List each service once."));
        section.Check(MembersAreApplications.Check([], hosts));
        return [.. services.Items.Select(service => service.Value.Build())];
    }

    private static (Setting<ServiceHost> Host, Func<MeshService> Build) ReadService(Section section, TopologyReading topology)
    {
        var host = section.Required("host", ServiceHostFormat.Instance);
        var remote = section.Optional("remotePercent", Remote, 0);
        var failover = section.Optional("failover", Flag.Format, remote.Value == 0);
        var timeout = section.Optional("timeout", Time, MeshService.DefaultTimeout);
        var attempts = section.Optional("attempts", Attempts, MeshService.DefaultAttempts);
        var perTry = section.Optional("perTryTimeout", Time, MeshService.DefaultPerTry);
        var idempotent = section.Optional("idempotent", Flag.Format, false);
        var connections = section.Optional("maxConnections", Limit, MeshService.DefaultMaxConnections);
        var pending = section.Optional("maxPendingRequests", Limit, MeshService.DefaultMaxPendingRequests);
        var requests = section.Optional("maxRequests", Limit, MeshService.DefaultMaxRequests);

        section.Check(OneLocalityRule.Check(failover, remote));
        section.Check(RemoteShare.Check(remote, topology));
        section.Check(RetriesFit.Check(attempts, perTry, timeout));
        return (host, () => new()
        {
            Host = host,
            Remote = remote.Value > 0 ? new(remote) : null,
            Budget = new(timeout, attempts, perTry),
            Idempotent = idempotent,
            MaxConnections = connections,
            MaxPendingRequests = pending,
            MaxRequests = requests,
        });
    }

    /// <summary>Whether pods answer callers without a certificate.</summary>
    private enum MutualTls
    {
        Strict,
        Permissive,
    }
}
