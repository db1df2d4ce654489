using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Dns;

/// <summary>
/// A switch for each region that a person throws, kept by five regions of AWS, with rules against the two mistakes that
/// hurt: all off, and two on.
/// </summary>
/// <remarks>The cluster of controls has a price by the hour whether it is used or not.</remarks>
/// <seealso href="https://docs.aws.amazon.com/r53recovery/latest/dg/routing-control.html"/>
public sealed class RoutingControls : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:dns:RoutingControls";

    // Long enough for two calls that belong together, short enough not to be noticed.
    internal const int WaitMilliseconds = 5000;

    private readonly Aws.Route53RecoveryControl.ControlPanel panel;
    private readonly ImmutableArray<Aws.Route53RecoveryControl.RoutingControl> controls;

    /// <summary>Declares the controls, their rules and the checks that read them.</summary>
    /// <param name="name">For instance <c>production</c>.</param>
    /// <param name="regions">Two or more, in failover order.</param>
    /// <param name="options">Options; name an AWS provider in <c>Providers</c>.</param>
    public RoutingControls(string name, ImmutableArray<string> regions, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var cluster = new Aws.Route53RecoveryControl.Cluster(name, new() { Name = name }, new() { Parent = this, Protect = true });
        panel = new Aws.Route53RecoveryControl.ControlPanel(name, new() { Name = name, ClusterArn = cluster.Arn }, new() { Parent = this });
        controls =
        [
            .. regions.Select(region => new Aws.Route53RecoveryControl.RoutingControl(region, new()
            {
                Name = region,
                ClusterArn = cluster.Arn,
                ControlPanelArn = panel.Arn,
            }, new() { Parent = this })),
        ];
        Rule($"{name}-one-on", threshold: 1, inverted: false);
        Rule($"{name}-no-two-on", threshold: 2, inverted: true);

        HealthCheckIds = regions.Zip(controls).ToImmutableDictionary(pair => pair.First, pair => new Aws.Route53.HealthCheck($"{pair.First}-control", new()
        {
            Type = "RECOVERY_CONTROL",
            RoutingControlArn = pair.Second.Arn,
            Tags = new() { ["Name"] = $"{pair.First}-control" },
        }, new() { Parent = this }).Id);
        Endpoints = cluster.ClusterEndpoints.Apply(endpoints => endpoints.ToImmutableDictionary(endpoint => endpoint.Region, endpoint => endpoint.Endpoint));
        RegisterOutputs(new Dictionary<string, object?> { ["healthCheckIds"] = HealthCheckIds, ["endpoints"] = Endpoints });
    }

    /// <summary>Where the controls are thrown, by the region that the endpoint is in: five, of which any one will do.</summary>
    public Output<ImmutableDictionary<string, string>> Endpoints { get; }

    /// <summary>The check that decides about a region, by region.</summary>
    public ImmutableDictionary<string, Output<string>> HealthCheckIds { get; }

    private void Rule(string name, int threshold, bool inverted) => _ = new Aws.Route53RecoveryControl.SafetyRule(name, new()
    {
        Name = name,
        ControlPanelArn = panel.Arn,
        AssertedControls = controls.Select(control => control.Arn).ToList(),
        WaitPeriodMs = WaitMilliseconds,
        RuleConfig = new Aws.Route53RecoveryControl.Inputs.SafetyRuleRuleConfigArgs { Type = "ATLEAST", Threshold = threshold, Inverted = inverted },
    }, new() { Parent = this });
}
