using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Components.Dns;

public class RoutingControlsTests
{
    private const string Cluster = "aws:route53recoverycontrol/cluster:Cluster";
    private const string Panel = "aws:route53recoverycontrol/controlPanel:ControlPanel";
    private const string Control = "aws:route53recoverycontrol/routingControl:RoutingControl";
    private const string Rule = "aws:route53recoverycontrol/safetyRule:SafetyRule";
    private const string Check = "aws:route53/healthCheck:HealthCheck";

    private static readonly string[] Types = [RoutingControls.TypeToken, Cluster, Panel, Control, Rule, Check];

    [Fact]
    public async Task Gives_each_region_a_control_and_a_check_that_reads_it()
    {
        var checks = ImmutableDictionary<string, Output<string>>.Empty;
        var mocks = await Declare(ids => checks = ids);

        Assert.Equal(["us-east-1", "us-west-2", "eu-west-1"], mocks.OfType(Control).Select(control => control.Name));
        Assert.All(mocks.OfType(Control), control => Assert.Equal(
            ("arn:production", "arn:production"), (control.Text("clusterArn"), control.Text("controlPanelArn"))));
        foreach (var (region, id) in checks)
        {
            var check = mocks.Single(Check, $"{region}-control");
            Assert.Equal(("RECOVERY_CONTROL", $"arn:{region}"), (check.Text("type"), check.Text("routingControlArn")));
            Assert.Equal($"{region}-control-id", await OutputUtilities.GetValueAsync(id));
        }

        Assert.Equal(3, checks.Count);
    }

    // All off answers the last resort whoever holds the writer; two on answers two regions.
    [Fact]
    public async Task Forbids_all_off_and_two_on()
    {
        var mocks = await Declare(_ => { });

        string Words(string name)
        {
            var rule = mocks.Single(Rule, name);
            var config = rule.Object("ruleConfig");
            return $"{config["type"]} {config["threshold"]}{(config["inverted"] is true ? " inverted" : "")}, {rule.Number("waitPeriodMs")} ms, {string.Join(' ', rule.Texts("assertedControls"))}";
        }

        Assert.Equal("ATLEAST 1, 5000 ms, arn:us-east-1 arn:us-west-2 arn:eu-west-1", Words("production-one-on"));
        Assert.Equal("ATLEAST 2 inverted, 5000 ms, arn:us-east-1 arn:us-west-2 arn:eu-west-1", Words("production-no-two-on"));
        Assert.Equal(2, mocks.OfType(Rule).Count);
    }

    private static Task<RecordingMocks> Declare(Action<ImmutableDictionary<string, Output<string>>> use) =>
        RecordingMocks.Run(Types, () => use(new RoutingControls("production", ["us-east-1", "us-west-2", "eu-west-1"]).HealthCheckIds));
}
