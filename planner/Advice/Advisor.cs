using System.Collections.Immutable;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Advice;

/// <summary>Compares patterns and warm percentages by what they cost in a year, outages included.</summary>
/// <param name="facts">The plan's facts, with a budget.</param>
/// <param name="input">What the business says.</param>
internal sealed class Advisor(RecoveryFacts facts, AdviceInput input)
{
    private const double Percent = 100;
    private const double SecondsPerHour = 3600;
    private const double MonthsPerYear = 12;
    private const double BytesPerGigabyte = 1e9;

    private RegionFacts Survivor => facts.Regions[1];

    /// <summary>Every choice, by pattern and then by percentage.</summary>
    public ImmutableArray<Choice> Choices =>
    [
        .. from pattern in Enum.GetValues<Pattern>()
           from warm in Assumptions.WarmPercents.Append((int)Math.Round(Survivor.WarmShare * Percent)).Distinct().Order()
           select Price(pattern, warm),
    ];

    /// <summary>The cheapest choice; of two that cost the same the simpler one.</summary>
    public Choice Best => Choices.MinBy(choice => choice.Total)!;

    /// <summary>The choice at the planned percentage.</summary>
    public Choice Planned(Pattern pattern) => Price(pattern, (int)Math.Round(Survivor.WarmShare * Percent));

    /// <summary>What the mesh saves in one outage, against DNS, at the planned percentage.</summary>
    public double SavedPerOutage => (Planned(Pattern.Dns).Outage - Planned(Pattern.Mesh).Outage).TotalHours * input.RevenuePerHour;

    /// <summary>What the mesh costs in a year beyond DNS, outages left out.</summary>
    public double MeshPremium => Running(Planned(Pattern.Mesh)) - Running(Planned(Pattern.Dns));

    /// <summary>Revenue an hour from which on the mesh pays, at the planned percentage; null where it saves no time.</summary>
    public double? BreakEven
    {
        get
        {
            var hours = (Planned(Pattern.Dns).Outage - Planned(Pattern.Mesh).Outage).TotalHours * input.OutagesPerYear;
            return hours > 0 ? MeshPremium / hours : null;
        }
    }

    private static double Running(Choice choice) => choice.Total - choice.Downtime;

    private Choice Price(Pattern pattern, int warm)
    {
        var outage = Outage(pattern, warm);
        var meshed = pattern is Pattern.Mesh;
        var calls = input.RequestsPerSecond * Assumptions.CallsPerRequest;
        var processors = meshed
            ? (Assumptions.ProcessorsPerThousand * calls * Assumptions.ProxiesPerCall / 1000) + (2 * Assumptions.ControlPlaneProcessors)
            : 0;
        var nodes = Warm(warm).Running.Value + (processors / Assumptions.ProcessorsPerNode);
        var monthly = (pattern is Pattern.Independent ? 0 : Assumptions.ChecksMonth) + (meshed ? 2 * Assumptions.BalancerMonth : 0);
        return new(pattern, warm, outage)
        {
            Downtime = outage.TotalSeconds / SecondsPerHour * input.RevenuePerHour * input.OutagesPerYear,
            Infrastructure = (nodes * input.NodeHour * Assumptions.HoursPerYear) + (monthly * MonthsPerYear),
            Transfer = 0,
            TransferUnaware = meshed ? Transfer(calls, warm) : 0,
            People = input.EngineerHour * pattern switch
            {
                Pattern.Independent => 0,
                Pattern.Dns => Assumptions.DnsHours,
                _ => Assumptions.DnsHours + Assumptions.MeshHours,
            },
        };
    }

    /// <summary>Without locality every endpoint is called in turn: the warm region gets the share of endpoints that it has.</summary>
    private static double Transfer(double calls, int warm)
    {
        var away = warm / (Percent + warm);
        return calls * away * Assumptions.BytesPerCall * SecondsPerHour * Assumptions.HoursPerYear / BytesPerGigabyte * Assumptions.TransferGigabyte;
    }

    private TimeSpan Outage(Pattern pattern, int warm)
    {
        var sized = facts with { Regions = [facts.Home, Warm(warm), .. facts.Regions[2..]] };
        var region = RecoveryBudget.Of(sized)!.Public.Range.Expected;
        var service = pattern is Pattern.Mesh
            ? RecoveryBudget.Of(sized with { Mesh = facts.RuleOf() is null ? [Assumptions.MeshRule] : facts.Mesh })!.Mesh!.Range.Expected
            : region;
        return pattern is Pattern.Independent
            ? region + Assumptions.ByHand
            : (service * (1 - (input.RegionOutagePercent / Percent))) + (region * (input.RegionOutagePercent / Percent));
    }

    // At least the zones' worth that the plan keeps running anyway is not known here: the percentage alone counts.
    private RegionFacts Warm(int percent) => Survivor with
    {
        Running = Survivor.Running with { Value = (int)Math.Ceiling(Survivor.Full.Value * percent / Percent) },
    };
}
