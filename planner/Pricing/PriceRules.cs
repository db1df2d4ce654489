using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Pricing;

/// <summary>What each type of resource is billed for.</summary>
internal static class PriceRules
{
    // Where the launch template names no volume: what the EKS images come with.
    private const int ImageGigabytes = 20;

    // Per proxy at 1,000 requests a second of 1 KB, in vCPU; every request passes two.
    // https://istio.io/latest/docs/ops/deployment/performance-and-scalability/
    private const decimal ProxyCpuPerThousandRequests = 0.2m;
    private const int ProxiesPerRequest = 2;

    private const int SecondsPerHour = 3600;

    private const string NodeGroupType = "aws:eks/nodeGroup:NodeGroup";
    private const string FastInterval = "10";

    private static readonly ImmutableDictionary<string, Action<CostModel, PlannedResource>> Rules =
        new Dictionary<string, Action<CostModel, PlannedResource>>
        {
            ["eks:index:Cluster"] = Cluster,
            ["aws:eks/cluster:Cluster"] = Cluster,
            [NodeGroupType] = NodeGroup,
            ["aws:ec2/capacityReservation:CapacityReservation"] = Reservation,
            ["aws:ec2/natGateway:NatGateway"] = Nat,
            ["aws:ec2/eip:Eip"] = (model, address) => model.AddFixed(address, "ip.public"),
            ["aws:ec2/vpcEndpoint:VpcEndpoint"] = Endpoint,
            ["aws:ec2transitgateway/vpcAttachment:VpcAttachment"] = (model, attachment) => model.AddFixed(attachment, "tgw.attachment"),
            ["aws:ec2transitgateway/peeringAttachment:PeeringAttachment"] = Peering,
            ["aws:lb/loadBalancer:LoadBalancer"] = LoadBalancer,
            ["kubernetes:core/v1:Service"] = BalancedService,
            ["kubernetes:helm.sh/v3:Release"] = BalancedService,
            ["kubernetes:helm.sh/v4:Chart"] = BalancedService,
            ["aws:route53/healthCheck:HealthCheck"] = HealthCheck,
            ["aws:route53/zone:Zone"] = (model, zone) => model.AddFixed(zone, "dns.zone"),
            ["aws:rds/cluster:Cluster"] = Database,
            ["aws:rds/clusterInstance:ClusterInstance"] = DatabaseInstance,
            ["aws:dynamodb/table:Table"] = Table,
            ["aws:dynamodb/tableReplica:TableReplica"] = Table,
            ["aws:kms/key:Key"] = (model, key) => model.AddFixed(key, "kms.key"),
            ["aws:kms/replicaKey:ReplicaKey"] = (model, key) => model.AddFixed(key, "kms.key"),
            ["aws:secretsmanager/secret:Secret"] = Secret,
            ["aws:cloudwatch/logGroup:LogGroup"] = LogGroup,
            ["aws:cloudwatch/metricAlarm:MetricAlarm"] = (model, alarm) => model.AddFixed(alarm, "alarm"),
            ["aws:cloudwatch/dashboard:Dashboard"] = (model, dashboard) => model.AddFixed(dashboard, "dashboard"),
            [MetricsCollector.Type] = Collector,
            ["aws:arcregionswitch/plan:Plan"] = (model, plan) => model.AddFixed(plan, "switch.plan"),
            ["aws:route53recoverycontrol/cluster:Cluster"] = (model, cluster) => model.AddFixed(cluster, "routing.cluster"),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The rule of a type; null for one that has none.</summary>
    public static Action<CostModel, PlannedResource>? Find(string type) => Rules.GetValueOrDefault(type);

    /// <summary>The node capacity that the mesh's proxies take, in every region that has a part of the mesh and nodes to take it from.</summary>
    public static void AddProxies(CostModel model)
    {
        var meshed = model.Plan.Resources
            .Where(resource => resource.Custom && model.PartOf(resource) == CostReport.MeshPart)
            .Select(resource => resource.Region ?? model.Plan.Find(resource.Provider)?.Name)
            .ToHashSet();
        foreach (var group in model.Plan.OfType(NodeGroupType).Where(group => meshed.Contains(group.Region)).DistinctBy(group => group.Region))
        {
            if (FirstText(group.Inputs["instanceTypes"]) is not { } type || model.Prices.Instance(type) is not { } price || VirtualCpus(type) is not { } cpus)
                continue;
            var taken = ProxyCpuPerThousandRequests * ProxiesPerRequest * model.Usage.MeshRequestsPerSecond / 1000;
            model.AddShare(group, price, taken / cpus * model.UnitsPerMonth(price), UsageKey.Mesh, group.Region!, CostReport.MeshPart);
        }
    }

    private static void Cluster(CostModel model, PlannedResource cluster) => model.AddFixed(cluster, "eks.cluster");

    private static void NodeGroup(CostModel model, PlannedResource group)
    {
        var type = FirstText(group.Inputs["instanceTypes"]);
        if (Number(group.Inputs, "scalingConfig", "minSize") is not { } nodes)
        {
            model.Leave(group, "its size is not known before it exists");
            return;
        }

        if (type is null || model.Prices.Instance(type) is not { } price)
        {
            model.Leave(group, $"no price for instance type '{type}' in the price file");
            return;
        }

        model.AddFixed(group, price, nodes);
        model.AddFixed(group, "ebs.gp3", nodes * (VolumeOf(model.Plan, group) ?? ImageGigabytes));
    }

    // What is reserved is paid for once: running nodes of the type and region fill it first.
    private static void Reservation(CostModel model, PlannedResource reservation)
    {
        var type = Text(reservation.Inputs["instanceType"]);
        if (Number(reservation.Inputs, "instanceCount") is not { } count || type is null || model.Prices.Instance(type) is not { } price)
        {
            model.Leave(reservation, $"no price for {type ?? "an instance type that is not known yet"}");
            return;
        }

        var reserved = model.Plan.OfType(reservation.Type).Where(other => other.Region == reservation.Region && Text(other.Inputs["instanceType"]) == type).ToList();
        var all = reserved.Sum(other => Number(other.Inputs, "instanceCount") ?? 0);
        var running = model.Plan.OfType(NodeGroupType)
            .Where(group => group.Region == reservation.Region && FirstText(group.Inputs["instanceTypes"]) == type)
            .Sum(group => Number(group.Inputs, "scalingConfig", "minSize") ?? 0);
        model.AddFixed(reservation, price, all == 0 ? 0 : count * Math.Max(0, all - running) / all);
    }

    private static void Nat(CostModel model, PlannedResource gateway)
    {
        model.AddFixed(gateway, "nat.hour");
        if (IsFirstOfRegion(model.Plan, gateway))
            model.AddUsed(gateway, "nat.data", UsageKey.Nat);
    }

    private static void Endpoint(CostModel model, PlannedResource endpoint)
    {
        // Gateway endpoints are free; they are what the AWS provider makes where nothing is said.
        if (Text(endpoint.Inputs["vpcEndpointType"]) is not "Interface")
            return;
        if (endpoint.Inputs["subnetIds"] is not PlannedList { Items: var subnets })
        {
            model.Leave(endpoint, "its subnets are not known before it exists");
            return;
        }

        model.AddFixed(endpoint, "endpoint.hour", subnets.Length);
        if (model.Plan.OfType(endpoint.Type).First(other => other.Region == endpoint.Region && Text(other.Inputs["vpcEndpointType"]) is "Interface") == endpoint)
            model.AddUsed(endpoint, "endpoint.data", UsageKey.Endpoints);
    }

    // Each side pays for its attachment, for what enters its gateway and for what leaves its region.
    private static void Peering(CostModel model, PlannedResource peering)
    {
        foreach (var region in new[] { peering.Region, Text(peering.Inputs["peerRegion"]) })
        {
            model.AddFixed(peering, "tgw.attachment", region: region);
            model.AddUsed(peering, "tgw.data", UsageKey.Peering, region);
            model.AddUsed(peering, "transfer.region", UsageKey.Peering, region);
        }
    }

    private static void LoadBalancer(CostModel model, PlannedResource balancer)
    {
        model.AddFixed(balancer, "lb.hour");
        model.AddUsed(balancer, Text(balancer.Inputs["loadBalancerType"]) is "network" ? "nlb.unit" : "alb.unit", UsageKey.LoadBalancer);
    }

    private static void BalancedService(CostModel model, PlannedResource service)
    {
        if (!Asks(service.Inputs))
            return;
        model.AddFixed(service, "lb.hour");
        model.AddUsed(service, "nlb.unit", UsageKey.LoadBalancer);

        static bool Asks(PlannedValue value) => value switch
        {
            PlannedObject members => members["type"] is PlannedString { Value: "LoadBalancer" } || members.Members.Values.Any(Asks),
            PlannedList list => list.Items.Any(Asks),
            _ => false,
        };
    }

    private static void HealthCheck(CostModel model, PlannedResource check)
    {
        var type = Text(check.Inputs["type"]) ?? "";
        if (type is "RECOVERY_CONTROL")
            return;
        if (type is "CALCULATED" or "CLOUDWATCH_METRIC")
        {
            model.AddFixed(check, "dns.check.derived");
            return;
        }

        var options = new[]
        {
            type.StartsWith("HTTPS", StringComparison.Ordinal),
            type.EndsWith("STR_MATCH", StringComparison.Ordinal),
            Number(check.Inputs, "requestInterval") is 10 || Text(check.Inputs["requestInterval"]) is FastInterval,
            check.Inputs["measureLatency"] is PlannedBool { Value: true },
        };
        model.AddFixed(check, "dns.check");
        if (options.Count(option => option) is var count and > 0)
            model.AddFixed(check, "dns.check.option", count);
    }

    private static void Database(CostModel model, PlannedResource cluster)
    {
        model.AddUsed(cluster, "aurora.storage", UsageKey.DatabaseSize);
        if (!IsIoOptimized(cluster))
            model.AddUsed(cluster, "aurora.io", UsageKey.DatabaseRequests);
        if (!IsFirst(model.Plan, cluster))
            model.AddUsed(cluster, "aurora.replicated", UsageKey.DatabaseWrites);
    }

    private static void DatabaseInstance(CostModel model, PlannedResource instance)
    {
        if (Text(instance.Inputs["instanceClass"]) is not { } type || model.Prices.Instance(type) is not { } price)
        {
            model.Leave(instance, $"no price for instance class '{Text(instance.Inputs["instanceClass"])}' in the price file");
            return;
        }

        var optimised = model.Plan.Follow(instance, "clusterIdentifier") is { } cluster && IsIoOptimized(cluster);
        model.AddFixed(instance, price, factor: optimised ? model.Prices.IoOptimizedFactor : 1);
    }

    private static void Table(CostModel model, PlannedResource table)
    {
        if (table.Type.EndsWith(":Table", StringComparison.Ordinal) && Text(table.Inputs["billingMode"]) is not "PAY_PER_REQUEST")
        {
            model.Leave(table, "provisioned capacity is not modelled");
            return;
        }

        model.AddUsed(table, "table.storage", UsageKey.TableSize);
        model.AddUsed(table, "table.write", UsageKey.TableWrites);
        model.AddUsed(table, "table.read", UsageKey.TableReads);
        foreach (var replica in (table.Inputs["replicas"] as PlannedList)?.Items.OfType<PlannedObject>() ?? [])
        {
            model.AddUsed(table, "table.storage", UsageKey.TableSize, Text(replica["regionName"]));
            model.AddUsed(table, "table.write", UsageKey.TableWrites, Text(replica["regionName"]));
            model.AddUsed(table, "table.read", UsageKey.TableReads, Text(replica["regionName"]));
        }
    }

    private static void Secret(CostModel model, PlannedResource secret)
    {
        model.AddFixed(secret, "secret");
        foreach (var replica in (secret.Inputs["replicas"] as PlannedList)?.Items.OfType<PlannedObject>() ?? [])
            model.AddFixed(secret, "secret.replica", region: Text(replica["region"]));
    }

    private static void LogGroup(CostModel model, PlannedResource group)
    {
        model.AddUsed(group, "logs.in", UsageKey.Logs);
        model.AddUsed(group, "logs.kept", UsageKey.Logs);
    }

    // A sample of each series, each time it asks.
    private static void Collector(CostModel model, PlannedResource collector)
    {
        model.AddFixed(collector, "metrics.collector");
        if (new MetricsCollector(collector).IntervalSeconds is not { } interval)
        {
            model.Leave(collector, "how often it asks is not known");
            return;
        }

        var price = model.Prices["metrics.sample"];
        var samples = (decimal)model.Usage.MeshSeries * model.Prices.HoursPerMonth * SecondsPerHour / interval;
        model.AddShare(collector, price, samples / 1_000_000, UsageKey.Series, collector.Region!, model.PartOf(collector));
    }

    private static bool IsIoOptimized(PlannedResource cluster) => Text(cluster.Inputs["storageType"]) is "aurora-iopt1";

    private static bool IsFirst(SystemPlan plan, PlannedResource resource) => plan.OfType(resource.Type).First() == resource;

    private static bool IsFirstOfRegion(SystemPlan plan, PlannedResource resource) =>
        plan.OfType(resource.Type).First(other => other.Region == resource.Region) == resource;

    private static decimal? VolumeOf(SystemPlan plan, PlannedResource group) =>
        group.Inputs["launchTemplate"] is PlannedObject template
        && Text(template["id"]) is { } placeholder
        && plan.Find(plan.Resolve(group, placeholder)?.Urn) is { } found
        && found.Inputs["blockDeviceMappings"] is PlannedList { Items: var devices }
            ? devices.OfType<PlannedObject>().Sum(device => Number(device, "ebs", "volumeSize") ?? 0)
            : null;

    // Two for a large, doubling with the price: the same in every family of the file but the burstable small ones.
    private static decimal? VirtualCpus(string type) => type[(type.LastIndexOf('.') + 1)..] switch
    {
        "large" => 2,
        "xlarge" => 4,
        var size when size.EndsWith("xlarge", StringComparison.Ordinal) && int.TryParse(size[..^6], out var times) => 4 * times,
        _ => null,
    };

    private static string? Text(PlannedValue? value) => (value as PlannedString)?.Value;

    private static string? FirstText(PlannedValue? value) => value is PlannedList { Items: [var first, ..] } ? Text(first) : null;

    private static decimal? Number(PlannedObject inputs, params ReadOnlySpan<string> path)
    {
        PlannedValue? value = inputs;
        foreach (var step in path)
            value = (value as PlannedObject)?[step];
        return (value as PlannedNumber)?.Value is { } number ? (decimal)number : null;
    }
}
