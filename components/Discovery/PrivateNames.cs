using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Discovery;

/// <summary>
/// Names of shared services for callers inside the regions: answered by the caller's own region first, and by another
/// while that one has nothing healthy behind its internal load balancer.
/// </summary>
public sealed class PrivateNames : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:discovery:PrivateNames";

    // The finest that load balancers report.
    internal const int PeriodInSeconds = 60;

    private readonly string name;

    /// <summary>Declares the zone, its records and what decides between them.</summary>
    /// <param name="name">For instance <c>private</c>.</param>
    /// <param name="args">Their shape.</param>
    /// <param name="options">Options; name an AWS provider in <c>Providers</c>. The regions bring their own for alarms.</param>
    public PrivateNames(string name, PrivateNamesArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        this.name = name;
        var zone = new Aws.Route53.Zone(name, new()
        {
            Name = args.Zone,
            Comment = "Shared services, for the regions' own callers",
            Vpcs = args.Regions
                .Select(region => new Aws.Route53.Inputs.ZoneVpcArgs { VpcId = region.VpcId, VpcRegion = region.Region })
                .ToList(),
            Tags = new() { ["Name"] = args.Zone },
        }, new() { Parent = this, Protect = true, RetainOnDelete = true });

        var order = args.Regions.Select(region => region.Region).ToImmutableArray();
        _ = new FailoverRecords(name, new()
        {
            Zone = args.Zone,
            ZoneId = zone.ZoneId,
            Records = [.. args.Services.SelectMany(service => FailoverChain.LocalFirst($"{service}.{args.Zone}", order))],
            Targets = [.. args.Regions.Select(region => (Region: region, Check: Check(region))).Select(served => new FailoverTarget
            {
                Region = served.Region.Region,
                LoadBalancerDnsName = served.Region.LoadBalancerDnsName,
                LoadBalancerZoneId = served.Region.LoadBalancerZoneId,
                HealthCheckOf = _ => served.Check,
            })],
        }, new() { Parent = this });
        RegisterOutputs();
    }

    // Route 53's checkers are on the internet and reach nothing internal, so they read what the load balancer reports.
    private Output<string> Check(PrivateRegion region)
    {
        var label = $"{region.Region}-internal";
        var alarm = new Aws.CloudWatch.MetricAlarm(label, new()
        {
            AlarmDescription = $"Nothing healthy behind the internal load balancer of {region.Region}: its callers are sent elsewhere.",
            Namespace = "AWS/NetworkELB",
            MetricName = "HealthyHostCount",
            Dimensions = new() { ["LoadBalancer"] = region.LoadBalancerSuffix, ["TargetGroup"] = region.TargetGroupSuffix },
            Statistic = "Maximum",
            Period = PeriodInSeconds,
            EvaluationPeriods = 1,
            ComparisonOperator = "LessThanThreshold",
            Threshold = 1,
            TreatMissingData = "breaching",
            Tags = new() { ["Name"] = label },
        }, new() { Parent = this, Provider = region.Provider });
        return new Aws.Route53.HealthCheck(label, new()
        {
            Type = "CLOUDWATCH_METRIC",
            CloudwatchAlarmName = alarm.Name,
            CloudwatchAlarmRegion = region.Region,
            // A region that reports nothing may be gone. Who asks there is sent to one that does, and served.
            InsufficientDataHealthStatus = "Unhealthy",
            Tags = new() { ["Name"] = $"{name}-{label}" },
        }, new() { Parent = this }).Id;
    }
}
