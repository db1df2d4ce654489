using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads the names that users know.</summary>
internal static class DnsReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "dns";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ primary: us-east-1, names: [api] }";

    // Half of the users: with more of them the warm region would be none.
    private const int LargestShare = 50;

    private const int SecondsOfDay = 86_400;

    // Nothing else exists. https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html
    private static readonly OneOfNumbers Interval = new(10, 30);
    private static readonly WholeNumber Threshold = new(1, 10, CheckPace.Default.Threshold);
    private static readonly WholeNumber Ttl = new(1, SecondsOfDay, (int)FailoverRecords.DefaultTtl.TotalSeconds);
    private static readonly WholeNumber WarmPercent = new(0, LargestShare, 5);

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="topology">The zone and the regions.</param>
    /// <param name="database">The database, if there is one.</param>
    /// <param name="recoveryTime">How long users may wait.</param>
    /// <param name="decision">How long a person takes to decide.</param>
    public static DnsSettings Read(
        Section section, TopologyReading topology, DatabaseSettings? database, Setting<TimeSpan> recoveryTime, Setting<TimeSpan> decision)
    {
        var primary = section.Required("primary", RegionName.Format, topology.RegionNames.FirstOrDefault());
        var names = section.RequiredList("names", Pattern.RecordName, "[api]");
        var services = section.OptionalList("services", Pattern.ServiceName);
        var failover = section.Optional("failover", Choice.Of<DnsFailover>(), DnsFailover.Automatic);
        var start = section.Optional("switch", Choice.Of<SwitchStart>(), SwitchStart.Manual);
        var interval = section.Optional("interval", Interval, (int)CheckPace.Default.Interval.TotalSeconds);
        var threshold = section.Optional("threshold", Threshold, CheckPace.Default.Threshold);
        var ttl = section.Optional("ttl", Ttl, (int)FailoverRecords.DefaultTtl.TotalSeconds);
        var warmPercent = section.Optional("warmPercent", WarmPercent, 0);
        var contract = section.Optional(
            "contract", Choice.Of<HealthContract>(), warmPercent > 0 ? HealthContract.WriterReachable : HealthContract.WriterHere);

        section.Check(RegionIsListed.Check(primary, topology));
        section.Check(HomeIsFixed.Check(primary, database, topology));
        section.Check(NamesInZone.Check(names, topology));
        section.Check(Distinct.Check(services.Items, _ => "List each service once."));
        section.Check(RecoversInTime.Check(
            new() { Failover = failover, Start = start, Interval = interval, Threshold = threshold, Ttl = ttl, Decision = decision, HasDatabase = database is not null },
            recoveryTime));
        section.Check(WarmShare.Check(warmPercent, failover, topology));
        section.Check(UsersCanWrite.Check(contract, warmPercent));
        section.Check(RegionSwitchFits.Check(failover, database, topology));
        section.Check(SwitchHasPlan.Check(start, failover));
        var fullNames = topology.Zone is { IsSet: true } zone && names.Items.All(name => name.IsSet)
            ? names.Values.Select(name => NamesInZone.InFull(name, zone)).ToImmutableArray()
            : [];
        return new()
        {
            Primary = primary,
            Names = fullNames,
            Services = services.Items.IsEmpty ? [.. fullNames.Select(name => name[..name.IndexOf('.')])] : services.Values,
            Failover = failover,
            Switch = start,
            Pace = new(TimeSpan.FromSeconds(interval), threshold),
            Ttl = TimeSpan.FromSeconds(ttl),
            WarmPercent = warmPercent,
            Contract = contract,
        };
    }
}
