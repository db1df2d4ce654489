using MultiRegion.Components.Dns;
using MultiRegion.Components.RecoveryTime;

namespace MultiRegion.Tests.Components.RecoveryTime;

public class RecoveryTimelineTests
{
    // A system as the defaults are, without growth: each test changes what it is about.
    private static readonly RecoveryTimeline Usual = new()
    {
        Mode = FailoverMode.Automatic,
        Pace = CheckPace.Default,
        Decision = TimeSpan.FromSeconds(60),
        HasDatabase = true,
        MovesWriter = true,
        FollowsWriter = true,
        Ttl = TimeSpan.FromSeconds(60),
    };

    // The phase of the interval, the looks, four seconds to connect and two to answer.
    [Theory]
    [InlineData(10, 3, 30, 38, 46)]
    [InlineData(30, 3, 90, 108, 126)]
    [InlineData(10, 1, 10, 18, 26)]
    public void Adds_up_the_detection(int interval, int threshold, int least, int expected, int worst) =>
        Assert.Equal(TimeRange.Seconds(least, expected, worst), new CheckPace(TimeSpan.FromSeconds(interval), threshold).Detection);

    [Theory]
    [InlineData(60, 2, 120, 150, 180)]
    [InlineData(60, 1, 60, 90, 120)]
    public void Adds_up_an_alarm(int period, int periods, int least, int expected, int worst) =>
        Assert.Equal(TimeRange.Seconds(least, expected, worst), new AlarmPace(TimeSpan.FromSeconds(period), periods).Notice);

    // notice 35 40 + decision 60 + promotion 60 180 + readiness 6 12 + recheck 38 46 + cache 75 90 + reconnect 15 30
    [Fact]
    public void Adds_up_in_series_where_DNS_waits_for_the_writer() => Check(Usual, 289, 458, "notice + decision + promotion + readiness + recheck + dns-cache + reconnect");

    // max(detection 38 46 + cache 75 90, notice 35 40 + decision 60 + promotion 60 180) + reconnect 15 30
    [Fact]
    public void Overlaps_where_DNS_asks_for_no_writer() => Check(
        Usual with { FollowsWriter = false }, 170, 310, "max(detection + dns-cache, notice + decision + promotion) + reconnect");

    // detection 38 46 + cache 75 90 + reconnect 15 30
    [Fact]
    public void Needs_nobody_without_a_database() => Check(
        Usual with { HasDatabase = false, MovesWriter = false, FollowsWriter = false }, 128, 166, "detection + dns-cache + reconnect");

    // notice 90 120 + decision 60 + promotion 60 180 + control 5 10 + cache 75 90 + reconnect 15 30
    [Fact]
    public void Leads_users_last_in_a_region_switch() => Check(
        Usual with { Mode = FailoverMode.RegionSwitch, Pace = null }, 305, 490, "notice + decision + promotion + control + dns-cache + reconnect");

    // notice 90 120 + decision 60 + max(promotion 60 180, control 5 10 + cache 75 90) + reconnect 15 30
    [Fact]
    public void Leads_users_at_once_by_routing_controls() => Check(
        Usual with { Mode = FailoverMode.RoutingControls, Pace = null }, 245, 390, "notice + decision + max(promotion, control + dns-cache) + reconnect");

    // An alarm of two minutes 150 180 + start 5 10 instead of a decision.
    [Fact]
    public void Needs_nobody_where_an_alarm_starts_the_switch() => Check(
        Usual with { Mode = FailoverMode.RegionSwitch, Pace = null, Alarm = new(TimeSpan.FromSeconds(60), 2), StartsItself = true },
        310,
        500,
        "notice + start + promotion + control + dns-cache + reconnect");

    // Growing 45 75 + 75 120 + 40 60 beside promotion 60 180 + readiness 6 12 + recheck 38 46 + cache 75 90: at worst the others are longer.
    [Fact]
    public void Grows_beside_the_rest() => Check(
        Usual with { Growth = new Growth(16, Prepared: false).Terms }, 289, 458, "notice + decision + max(promotion + readiness + recheck + dns-cache, autoscaler + nodes + pods) + reconnect");

    [Theory]
    [InlineData(true, null, false, "16 nodes start from the warm pool")]
    [InlineData(false, null, false, "16 nodes are launched")]
    [InlineData(false, "Karpenter", false, "16 nodes are launched by Karpenter")]
    [InlineData(false, "EKS Auto Mode", true, "16 nodes are launched by EKS Auto Mode on machines held for them")]
    public void Says_where_nodes_come_from(bool prepared, string? by, bool held, string rule) =>
        Assert.Equal(rule, new Growth(16, prepared, by, held).Terms.Single(term => term.Name == TermNames.Nodes).Rule);

    [Fact]
    public void Grows_by_nothing_where_nothing_is_missing() => Assert.Empty(new Growth(0, Prepared: false).Terms);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(300, 300)]
    public void Keeps_a_record_beside_an_alias_for_a_minute_at_least(int ttl, int kept) =>
        Assert.Equal(TimeSpan.FromSeconds(kept), RecoveryTimeline.BesideAlias(TimeSpan.FromSeconds(ttl)));

    private static void Check(RecoveryTimeline timeline, int expected, int worst, string formula) => Assert.Equal(
        (expected, worst, formula),
        (timeline.Total.Range.Expected.TotalSeconds, timeline.Total.Range.Worst.TotalSeconds, timeline.Total.Formula));
}
