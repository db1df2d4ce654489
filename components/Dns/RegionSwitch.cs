using System.Collections.Immutable;
using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;
using Switch = Pulumi.Aws.ArcRegionSwitch.Inputs;

namespace MultiRegion.Components.Dns;

/// <summary>
/// An ARC Region switch plan: the writer moves and the warm region grows side by side, then the names follow. Started by
/// a person, or by what that person trusts, in the region that is being activated.
/// </summary>
/// <remarks>
/// The plan makes the health checks of the records itself and hands them out by a function only. In a plan of this
/// program they are therefore not known; a real update reads them once the switch plan exists.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html"/>
public sealed class RegionSwitch : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:dns:RegionSwitch";

    /// <summary>What EKS lets a switch plan do in a cluster: read and set how many pods run.</summary>
    public const string ScalingPolicyArn = "arn:aws:eks::aws:cluster-access-policy/AmazonARCRegionSwitchScalingPolicy";

    // All that the other region ran at its busiest in a day.
    internal const int TargetPercent = 100;

    // The deployment that users meet, its autoscaler and their namespace: a contract with the manifests.
    internal const string Workload = "api";

    private readonly string name;
    private readonly RegionSwitchArgs args;
    private readonly Output<Aws.ArcRegionSwitch.GetRoute53HealthChecksResult> healthChecks;

    /// <summary>Declares the plan and everything that it may do.</summary>
    /// <param name="name">The plan's name, unique in the account.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name an AWS provider in <c>Providers</c>. The regions bring their own.</param>
    public RegionSwitch(string name, RegionSwitchArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var triggers = args.StartsItself ? new RegionSwitchTriggers(args.Regions, this) : null;
        ImmutableArray<SwitchAlarm> alarms = [.. args.Regions.Select(Serves), .. triggers?.Alarms ?? []];
        var role = Role([.. alarms.Select(alarm => alarm.Alarm.Arn)]);
        var access = args.Regions.SelectMany(region => Access(region, role)).ToList();

        var plan = new Aws.ArcRegionSwitch.Plan(name, new()
        {
            Name = name,
            Description = "Moves the writer, grows the region, then leads users there",
            ExecutionRole = role,
            RecoveryApproach = "activePassive",
            Regions = args.Regions.Select(region => region.Region).ToList(),
            PrimaryRegion = args.Regions[0].Region,
            RecoveryTimeObjectiveMinutes = (int)args.RecoveryTime.TotalMinutes,
            AssociatedAlarms = alarms.Select(alarm => new Switch.PlanAssociatedAlarmArgs
            {
                MapBlockKey = alarm.Key,
                AlarmType = alarm.Type,
                ResourceIdentifier = alarm.Alarm.Arn,
            }).ToList(),
            Triggers = triggers?.Triggers ?? [],
            Workflows = args.Regions.Select(region => new Switch.PlanWorkflowArgs
            {
                WorkflowTargetAction = "activate",
                WorkflowTargetRegion = region.Region,
                Steps = Steps(),
            }).ToList(),
        }, new() { Parent = this, DependsOn = access });
        healthChecks = Aws.ArcRegionSwitch.GetRoute53HealthChecks.Invoke(new() { PlanArn = plan.Arn }, new InvokeOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["planArn"] = plan.Arn });
    }

    /// <summary>The check that the plan made for a region's record of a name.</summary>
    public Output<string> HealthCheckOf(string recordName, string region) =>
        healthChecks.Apply(result => result.HealthChecks.First(check => check.RecordName.TrimEnd('.') == recordName && check.Region == region).HealthCheckId);

    private SwitchAlarm Serves(RegionSwitchRegion region) => new(SwitchAlarm.ServesKey(region.Region), "applicationHealth", new(SwitchAlarm.ServesKey(region.Region), new()
    {
        AlarmDescription = $"Nothing healthy behind the public load balancer of {region.Region}.",
        Namespace = "AWS/NetworkELB",
        MetricName = "HealthyHostCount",
        Dimensions = new() { ["LoadBalancer"] = region.LoadBalancerSuffix, ["TargetGroup"] = region.TargetGroupSuffix },
        Statistic = "Maximum",
        Period = 60,
        EvaluationPeriods = RegionSwitchTriggers.AlarmMinutes,
        ComparisonOperator = "LessThanThreshold",
        Threshold = 1,
        TreatMissingData = "breaching",
        Tags = new() { ["Name"] = SwitchAlarm.ServesKey(region.Region) },
    }, new() { Parent = this, Provider = region.Provider }));

    private Output<string> Role(ImmutableArray<Output<string>> alarmArns)
    {
        var role = new Aws.Iam.Role(name, new()
        {
            Description = "Switches between the regions.",
            AssumeRolePolicy = PolicyDocument.TrustedBy("arc-region-switch.amazonaws.com").ToJson(),
        }, new() { Parent = this });
        var scope = Output.Tuple(
            args.AccountId,
            role.Arn,
            Output.All(args.Regions.Select(region => region.DatabaseArn)),
            Output.All(args.Regions.Select(region => region.ClusterArn)),
            Output.All(args.Regions.Select(region => region.ClusterName)),
            Output.All(alarmArns));
        var policy = new Aws.Iam.RolePolicy(name, new()
        {
            Role = role.Id,
            Policy = scope.Apply(known => RegionSwitchPolicy.Of(new(
                known.Item1, name, known.Item2, args.GlobalClusterIdentifier, known.Item3, known.Item4, Entries(known.Item1, known.Item5), known.Item6, args.ZoneId)).ToJson()),
        }, new() { Parent = this });
        return Output.Tuple(role.Arn, policy.Id).Apply(both => both.Item1);
    }

    private ImmutableArray<string> Entries(string account, ImmutableArray<string> clusterNames) =>
        [.. args.Regions.Zip(clusterNames).Select(cluster => $"arn:aws:eks:{cluster.First.Region}:{account}:access-entry/{cluster.Second}/*")];

    // EKS lets the plan in by its access entries, which exist in the API modes of authentication only.
    private IEnumerable<Resource> Access(RegionSwitchRegion region, Output<string> role)
    {
        var options = new CustomResourceOptions { Parent = this, Provider = region.Provider };
        var entry = new Aws.Eks.AccessEntry($"{region.Region}-{name}", new()
        {
            ClusterName = region.ClusterName,
            PrincipalArn = role,
            Type = "STANDARD",
        }, options);
        return
        [
            entry,
            new Aws.Eks.AccessPolicyAssociation($"{region.Region}-{name}", new()
            {
                ClusterName = region.ClusterName,
                PrincipalArn = entry.PrincipalArn,
                PolicyArn = ScalingPolicyArn,
                AccessScope = new Aws.Eks.Inputs.AccessPolicyAssociationAccessScopeArgs { Type = "namespace", Namespaces = Workload },
            }, options),
        ];
    }

    private List<Switch.PlanWorkflowStepArgs> Steps() =>
    [
        new()
        {
            Name = "writer-and-capacity",
            ExecutionBlockType = "Parallel",
            ParallelConfigs = new Switch.PlanWorkflowStepParallelConfigArgs { Steps = { MoveWriter(), Grow() } },
        },
        .. args.Names.Select(record => new Switch.PlanWorkflowStepArgs
        {
            Name = $"lead-{record.Replace('.', '-')}",
            ExecutionBlockType = "Route53HealthCheck",
            Route53HealthCheckConfigs = new Switch.PlanWorkflowStepRoute53HealthCheckConfigArgs
            {
                HostedZoneId = args.ZoneId,
                RecordName = record,
                RecordSets = args.Regions.Select(region => new Switch.PlanWorkflowStepRoute53HealthCheckConfigRecordSetArgs
                {
                    RecordSetIdentifier = region.Region,
                    Region = region.Region,
                }).ToList(),
            },
        }),
    ];

    // With both regions well nothing is lost; only an execution that is called ungraceful gives up what did not arrive.
    private Switch.PlanWorkflowStepParallelConfigStepArgs MoveWriter() => new()
    {
        Name = "move-writer",
        ExecutionBlockType = "AuroraGlobalDatabase",
        GlobalAuroraConfigs = new Switch.PlanWorkflowStepParallelConfigStepGlobalAuroraConfigArgs
        {
            Behavior = "switchoverOnly",
            GlobalClusterIdentifier = args.GlobalClusterIdentifier,
            DatabaseClusterArns = args.Regions.Select(region => region.DatabaseArn).ToList(),
            Ungracefuls = new Switch.PlanWorkflowStepParallelConfigStepGlobalAuroraConfigUngracefulArgs { Ungraceful = "failover" },
        },
    };

    private Switch.PlanWorkflowStepParallelConfigStepArgs Grow() => new()
    {
        Name = "grow",
        ExecutionBlockType = "EKSResourceScaling",
        EksResourceScalingConfigs = new Switch.PlanWorkflowStepParallelConfigStepEksResourceScalingConfigArgs
        {
            CapacityMonitoringApproach = "sampledMaxInLast24Hours",
            TargetPercent = TargetPercent,
            EksClusters = args.Regions
                .Select(region => new Switch.PlanWorkflowStepParallelConfigStepEksResourceScalingConfigEksClusterArgs { ClusterArn = region.ClusterArn })
                .ToList(),
            KubernetesResourceTypes = new Switch.PlanWorkflowStepParallelConfigStepEksResourceScalingConfigKubernetesResourceTypeArgs
            {
                ApiVersion = "apps/v1",
                Kind = "Deployment",
            },
            ScalingResources = new Switch.PlanWorkflowStepParallelConfigStepEksResourceScalingConfigScalingResourceArgs
            {
                Namespace = Workload,
                // The API keys the resources of a namespace by region.
                Resources = args.Regions.Select(region => new Switch.PlanWorkflowStepParallelConfigStepEksResourceScalingConfigScalingResourceResourceArgs
                {
                    ResourceName = region.Region,
                    Name = Workload,
                    Namespace = Workload,
                    HpaName = Workload,
                }).ToList(),
            },
        },
    };
}
