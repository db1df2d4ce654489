using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads what the platform promises for the loss of a region.</summary>
internal static class RecoveryReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "recovery";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ rto: 5m, rpo: 30s }";

    private static readonly TimeSpan DefaultTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DefaultPoint = TimeSpan.FromSeconds(30);

    // What someone on call needs who has the runbook open and whose call it is; who has to ask first takes longer.
    private static readonly TimeSpan DefaultDecision = TimeSpan.FromMinutes(1);

    /// <summary>Reads the section.</summary>
    public static (Setting<TimeSpan> Time, Setting<TimeSpan> Point, Setting<TimeSpan> Decision, Setting<RecoveryAutomation> Automation) Read(Section section) =>
        (section.Optional("rto", new Duration(), DefaultTime),
            section.Optional("rpo", new Duration(), DefaultPoint),
            section.Optional("decision", new Duration(), DefaultDecision),
            section.Optional("automation", Choice.Of<RecoveryAutomation>(), RecoveryAutomation.None));
}
