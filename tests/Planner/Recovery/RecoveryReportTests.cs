using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Recovery;

public class RecoveryReportTests
{
    [Fact]
    public void Keeps_five_minutes_at_worst_where_promotion_and_DNS_overlap()
    {
        var report = RecoveryReport.Of(SampleFacts.Overlapped);

        Assert.Empty(report.Broken);
        Assert.Empty(report.AtRisk);
        Assert.Equal(
            "RTO 2 min 45 s expected, 4 min 10 s at worst, of 5 min; RPO 1 s typically, 30 s at worst, of 30 s", report.Summary);
    }

    [Fact]
    public void Says_where_the_worst_case_breaks_a_promise()
    {
        var report = RecoveryReport.Of(SampleFacts.Gated with { Decision = SampleFacts.Seconds(60, "decisionSeconds") });

        Assert.Empty(report.Broken);
        Assert.Equal(
            [
                "recovery.rto: 5 min, but users wait 7 min 38 s at worst. The largest term is promotion with 3 min (Aurora failover). "
                + "DNS waits for the writer, so that nobody is led to a copy: with promotion and DNS side by side it would be 5 min 10 s. "
                + "Even with dns.failover: routingControls and recovery.decision: 30s it is 6 min: promise that or more in recovery.rto.",
            ],
            report.AtRisk.AsEnumerable());
    }

    [Fact]
    public void Breaks_the_promise_with_slow_checks_and_names_the_change()
    {
        var report = RecoveryReport.Of(SampleFacts.Overlapped.Paced(30, 10));

        Assert.Equal(
            [
                "recovery.rto: 5 min, but users wait 7 min 25 s expected. The largest term is notice with 5 min 15 s (30 s × 10 + 30 s). "
                + "With dns.interval: 10 it is 3 min 55 s.",
            ],
            report.Broken.AsEnumerable());
        Assert.Empty(report.AtRisk);
    }

    [Fact]
    public void Admits_that_no_setting_reaches_a_target()
    {
        var report = RecoveryReport.Of(SampleFacts.Overlapped with { TimeTarget = SampleFacts.Seconds(60, "rtoSeconds") });

        Assert.Equal(
            "recovery.rto: 1 min, but users wait 2 min 45 s expected. The largest term is autoscaler with 45 s (15 s + metrics of 60 s). "
            + "Even with capacity.percent: 100 in us-west-2 it is 2 min 8 s: promise that or more in recovery.rto.",
            Assert.Single(report.Broken));
    }

    // Each must be changed, and neither is paid for.
    [Fact]
    public void Names_every_change_that_is_needed_and_no_more()
    {
        var slow = SampleFacts.Gated.Paced(30, 3) with
        {
            Decision = SampleFacts.Seconds(60, "decisionSeconds"),
            Ttl = SampleFacts.Gated.Ttl with { Value = TimeSpan.FromSeconds(120) },
        };

        Assert.EndsWith(" With dns.interval: 10 and dns.ttl: 60 it is 4 min 49 s.", Assert.Single(RecoveryReport.Of(slow).Broken), StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_money_only_where_no_setting_is_enough()
    {
        var facts = SampleFacts.Unwatched("routingControls") with { TimeTarget = SampleFacts.Seconds(200, "rtoSeconds"), Decision = SampleFacts.Seconds(40, "decisionSeconds") };

        // 90 + 40 + max(60, 115, 80) + 15 = 260; with automatic 35 + 30 + 173 + 15; with a full region 90 + 30 + 80 + 15.
        Assert.EndsWith(
            " Even with capacity.percent: 100 in us-west-2 and recovery.decision: 30s it is 3 min 35 s: promise that or more in recovery.rto.",
            Assert.Single(RecoveryReport.Of(facts).Broken),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_an_alarm_that_tells_too_late()
    {
        var report = RecoveryReport.Of(SampleFacts.Overlapped with { PointTarget = SampleFacts.Seconds(10, "rpoSeconds") });

        Assert.Equal(
            [
                "recovery.rpo: 10 s, but 30 s of writes are lost at worst. It is the lag at which an alarm tells people. "
                + "Promise 30 s or more in recovery.rpo.",
            ],
            report.AtRisk.AsEnumerable());
    }

    [Fact]
    public void Says_that_nothing_moves_users() => Assert.Equal(
        "no failover records are planned: nothing moves users to another region",
        RecoveryReport.Of(SampleFacts.Overlapped with { Mode = FailoverMode.None }).Summary);
}
