using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Rendering;

/// <summary>Draws what stands where and what binds it, for GitHub to show: regions, hubs and peering, clusters, database members, DNS.</summary>
internal sealed class MermaidTopology
{
    private const string VpcType = "aws:ec2/vpc:Vpc";
    private const string HubType = "aws:ec2transitgateway/transitGateway:TransitGateway";
    private const string AttachmentType = "aws:ec2transitgateway/vpcAttachment:VpcAttachment";
    private const string PeeringType = "aws:ec2transitgateway/peeringAttachment:PeeringAttachment";
    private const string DatabaseType = "aws:rds/cluster:Cluster";
    private const string BalancerType = "aws:lb/loadBalancer:LoadBalancer";
    private const string RecordType = "aws:route53/record:Record";

    /// <summary>What is drawn inside a region, and what it is called there.</summary>
    private static readonly (string Type, string Label)[] Drawn =
    [
        (BalancerType, "load balancer"),
        ("eks:index:Cluster", "EKS cluster"),
        ("aws:eks/cluster:Cluster", "EKS cluster"),
        (VpcType, "VPC"),
        (HubType, "hub"),
        (DatabaseType, "database"),
    ];

    private readonly SystemPlan _plan;
    private readonly Dictionary<string, ChangeKind> _changes;
    private readonly List<string> _lines = ["flowchart TB"];
    private readonly Dictionary<string, string> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<ChangeKind, List<string>> _marked = [];

    private MermaidTopology(SystemPlan plan, SystemDiff? diff)
    {
        _plan = plan;
        _changes = (diff?.Changes ?? []).ToDictionary(change => change.Resource.Urn, change => change.Kind, StringComparer.Ordinal);
    }

    /// <summary>The picture's lines; what a diff changes is marked in colour.</summary>
    public static IReadOnlyList<string> Of(SystemPlan plan, SystemDiff? diff = null)
    {
        var picture = new MermaidTopology(plan, diff);
        picture.Draw();
        return picture._lines;
    }

    private void Draw()
    {
        var shown = Drawn.SelectMany(drawn => _plan.OfType(drawn.Type).Select(resource => (Resource: resource, drawn.Label))).ToList();
        foreach (var region in shown.GroupBy(entry => RegionOf(entry.Resource)).OrderBy(region => region.Key, StringComparer.Ordinal))
        {
            _lines.Add($"  subgraph {Quote(region.Key)}");
            foreach (var (resource, label) in region)
            {
                _lines.Add($"    {Node(resource)}[{Quote($"{label} {Fact(resource)}".TrimEnd())}]");
            }

            _lines.Add("  end");
        }

        foreach (var attachment in _plan.OfType(AttachmentType))
        {
            Edge(_plan.Follow(attachment, "vpcId"), "---", _plan.Follow(attachment, "transitGatewayId"));
        }

        foreach (var peering in _plan.OfType(PeeringType))
        {
            Edge(_plan.Follow(peering, "transitGatewayId"), "<-->|peering|", _plan.Follow(peering, "peerTransitGatewayId"));
        }

        DrawReplication();
        DrawNames();
        DrawMarks();
    }

    /// <summary>Members of one global cluster; the first one drawn stands for the writer of the day.</summary>
    private void DrawReplication()
    {
        foreach (var group in _plan.OfType(DatabaseType).GroupBy(member => _plan.Follow(member, "globalClusterIdentifier")?.Urn))
        {
            var members = group.ToList();
            for (var index = 1; index < members.Count && group.Key is not null; index++)
            {
                Edge(members[0], "<-.->|replication|", members[index]);
            }
        }
    }

    /// <summary>Failover records and the load balancers behind them.</summary>
    private void DrawNames()
    {
        foreach (var record in _plan.OfType(RecordType).Where(record => record.Inputs["failoverRoutingPolicies"] is not null))
        {
            var name = record.Inputs["name"] is PlannedString text ? text.Value : record.Name;
            var node = $"name{Id(name)}";
            if (_nodes.TryAdd(node, node))
            {
                _lines.Add($"  {node}([{Quote(name)}])");
            }

            var place = _plan.OfType(BalancerType).FirstOrDefault(balancer => record.Name.Contains(RegionOf(balancer), StringComparison.Ordinal));
            if (place is not null)
            {
                _lines.Add($"  {node} -->|{Quote(Role(record))}| {Node(place)}");
            }

            Mark(record, node);
        }
    }

    private void DrawMarks()
    {
        foreach (var (kind, colour) in new[]
        {
            (ChangeKind.Replaced, "#d63384"), (ChangeKind.Removed, "#dc3545"), (ChangeKind.Updated, "#fd7e14"), (ChangeKind.Added, "#198754"), (ChangeKind.Moved, "#0d6efd"),
        })
        {
            if (_marked.TryGetValue(kind, out var nodes))
            {
                _lines.Add($"  classDef {kind} stroke:{colour},stroke-width:3px");
                _lines.Add($"  class {string.Join(',', nodes)} {kind}");
            }
        }
    }

    private void Edge(PlannedResource? from, string arrow, PlannedResource? to)
    {
        if (from is not null && to is not null && _nodes.ContainsKey(from.Urn) && _nodes.ContainsKey(to.Urn))
        {
            _lines.Add($"  {Node(from)} {arrow} {Node(to)}");
        }
    }

    private string Node(PlannedResource resource)
    {
        if (!_nodes.TryGetValue(resource.Urn, out var node))
        {
            node = string.Create(CultureInfo.InvariantCulture, $"n{_nodes.Count}");
            _nodes[resource.Urn] = node;
            Mark(resource, node);
        }

        return node;
    }

    private void Mark(PlannedResource resource, string node)
    {
        if (_changes.TryGetValue(resource.Urn, out var kind) && kind is not ChangeKind.StateOnly)
        {
            (_marked.TryGetValue(kind, out var nodes) ? nodes : _marked[kind] = []).Add(node);
        }
    }

    private string RegionOf(PlannedResource resource) => resource.Region ?? _plan.StackOf(resource).Name;

    private static string Fact(PlannedResource resource) => string.Join(' ', KeyFacts.Of(resource));

    private static string Role(PlannedResource record) =>
        ((record.Inputs["failoverRoutingPolicies"] as PlannedList)?.Items is [PlannedObject policy, ..] ? policy["type"] as PlannedString : null)?.Value.ToLowerInvariant() ?? "";

    private static string Id(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Quote(string text) => $"\"{text.Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal)}\"";
}
