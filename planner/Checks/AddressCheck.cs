using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Addresses: no two VPC, service or remote ranges of the whole system overlap, every subnet lies in its VPC and beside the
/// others, and each VPC keeps room for more.
/// </summary>
internal sealed class AddressCheck : IPlanCheck
{
    /// <summary>Percent of a VPC's addresses. Below it, another subnet per zone no longer fits beside today's.</summary>
    internal const int LowFreeShare = 10;

    private const string VpcType = "aws:ec2/vpc:Vpc";
    private const string SecondaryBlockType = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";
    private const string SubnetType = "aws:ec2/subnet:Subnet";

    private const string RouteType = "aws:ec2/route:Route";
    private const string HubRouteType = "aws:ec2transitgateway/route:Route";

    // The service range is an input of its own on the EKS package's cluster, and a nested one on the AWS package's.
    private const string EksClusterType = "eks:index:Cluster";
    private const string AwsClusterType = "aws:eks/cluster:Cluster";

    /// <inheritdoc/>
    public string Name => "addresses";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var findings = new Findings();
        var networks = plan.OfType(VpcType).Select(vpc => ReadNetwork(plan, vpc, findings)).ToList();
        var ranges = networks.SelectMany(network => network.Blocks)
            .Concat(ServiceRanges(plan, findings))
            .Concat(RemoteRanges(plan, networks, findings))
            .ToList();

        findings.FailOverlaps(ranges);
        foreach (var network in networks)
        {
            findings.FailOutside(network);
            findings.FailOverlaps(network.Subnets);
            findings.WarnWhenFull(network);
        }

        foreach (var subnet in plan.OfType(SubnetType).Where(subnet => plan.Follow(subnet, "vpcId")?.Type != VpcType))
        {
            findings.Warn($"subnet {subnet.Name}: its VPC is not in the plan");
        }

        if (networks.Count == 0)
        {
            findings.Warn("no VPC in the plan: no addresses to check");
        }

        var subnets = networks.Sum(network => network.Subnets.Length);
        return findings.ToResult(
            Name,
            $"{Wording.Count(ranges.Count, "range")} apart, {Wording.Count(subnets, "subnet")} in place; free: "
                + string.Join(", ", networks.Select(network => $"{network.Name} {network.FreePercent} %")));
    }

    private static Network ReadNetwork(SystemPlan plan, PlannedResource vpc, Findings findings)
    {
        bool IsOfVpc(PlannedResource resource) => plan.Follow(resource, "vpcId") == vpc;

        var secondary = plan.OfType(SecondaryBlockType)
            .Where(IsOfVpc)
            .Select(association => findings.ReadBlock($"VPC {vpc.Name}", association.Inputs["cidrBlock"]));
        var subnets = plan.OfType(SubnetType)
            .Where(IsOfVpc)
            .Select(subnet => findings.ReadBlock($"subnet {subnet.Name}", subnet.Inputs["cidrBlock"]));
        return new Network(
            vpc.Name,
            vpc.Region,
            [.. secondary.Prepend(findings.ReadBlock($"VPC {vpc.Name}", vpc.Inputs["cidrBlock"])).OfType<AddressRange>()],
            [.. subnets.OfType<AddressRange>()]);
    }

    /// <summary>The ranges that clusters give to services; a cluster without one gets its range from AWS.</summary>
    private static IEnumerable<AddressRange> ServiceRanges(SystemPlan plan, Findings findings)
    {
        var eks = plan.OfType(EksClusterType)
            .Select(cluster => (cluster.Name, Range: cluster.Inputs["kubernetesServiceIpAddressRange"]));
        var aws = plan.OfType(AwsClusterType)
            .Select(cluster => (cluster.Name, Range: (cluster.Inputs["kubernetesNetworkConfig"] as PlannedObject)?["serviceIpv4Cidr"]));
        return eks.Concat(aws)
            .Where(cluster => cluster.Range is not null)
            .Select(cluster => findings.ReadBlock($"services of {cluster.Name}", cluster.Range))
            .OfType<AddressRange>();
    }

    /// <summary>
    /// The ranges that routes lead to over a transit gateway. A VPC of another region is counted with the VPCs; anything
    /// else is a network of its own, and no packet for it may be taken for one to a VPC or a service.
    /// </summary>
    private static IEnumerable<AddressRange> RemoteRanges(SystemPlan plan, IReadOnlyCollection<Network> networks, Findings findings) =>
        plan.OfType(RouteType)
            .Where(route => route.Inputs["transitGatewayId"] is not null)
            .Concat(plan.OfType(HubRouteType))
            .Where(route => route.Inputs["destinationCidrBlock"] is not null)
            .Select(route => (route.Region, Range: findings.ReadBlock($"remote range of route {route.Name}", route.Inputs["destinationCidrBlock"])))
            .Where(route => !networks.Any(network => network.Region != route.Region && network.Blocks.Any(range => range.Block == route.Range?.Block)))
            .Select(route => route.Range)
            .OfType<AddressRange>()
            .DistinctBy(range => range.Block);

    /// <summary>A block and what it belongs to.</summary>
    private sealed record AddressRange(string Owner, IPNetwork Block)
    {
        public override string ToString() => $"{Owner} {Block}";
    }

    /// <summary>A VPC with its blocks and the subnets cut from them.</summary>
    private sealed record Network(string Name, string? Region, ImmutableArray<AddressRange> Blocks, ImmutableArray<AddressRange> Subnets)
    {
        /// <summary>Addresses that no subnet holds, in whole percent rounded down.</summary>
        public long FreePercent
        {
            get
            {
                var all = Blocks.Sum(range => CidrBlock.Size(range.Block));
                var used = Subnets.Sum(range => CidrBlock.Size(range.Block));
                return all == 0 ? 0 : Math.Max(0, all - used) * 100 / all;
            }
        }

        public bool Holds(IPNetwork subnet) => Blocks.Any(range =>
            range.Block.PrefixLength <= subnet.PrefixLength && range.Block.Contains(subnet.BaseAddress));
    }

    /// <summary>What was found so far, failures apart from warnings.</summary>
    private sealed class Findings
    {
        private readonly List<string> _failures = [];
        private readonly List<string> _warnings = [];

        public void Warn(string line) => _warnings.Add(line);

        /// <summary>Reads a planned block; null, and a finding, for what is no block or not known yet.</summary>
        public AddressRange? ReadBlock(string owner, PlannedValue? value)
        {
            var text = (value as PlannedString)?.Value;
            if (CidrBlock.TryParse(text, out var block))
            {
                return new AddressRange(owner, block);
            }

            if (text is null || Placeholder.In(text).Any())
            {
                _warnings.Add($"{owner}: its block is not known before it exists");
            }
            else
            {
                _failures.Add($"{owner}: '{text}' is not a CIDR block");
            }

            return null;
        }

        public void FailOverlaps(IReadOnlyList<AddressRange> ranges)
        {
            for (var left = 0; left < ranges.Count; left++)
            {
                for (var right = left + 1; right < ranges.Count; right++)
                {
                    if (CidrBlock.Overlaps(ranges[left].Block, ranges[right].Block))
                    {
                        _failures.Add($"{ranges[left]} overlaps {ranges[right]}");
                    }
                }
            }
        }

        public void FailOutside(Network network)
        {
            foreach (var subnet in network.Subnets.Where(subnet => !network.Holds(subnet.Block)))
            {
                _failures.Add($"{subnet} is outside {string.Join(" and ", network.Blocks)}");
            }
        }

        public void WarnWhenFull(Network network)
        {
            if (!network.Blocks.IsEmpty && network.FreePercent < LowFreeShare)
            {
                _warnings.Add($"VPC {network.Name}: {network.FreePercent} % of its addresses are free, less than {LowFreeShare} %");
            }
        }

        /// <summary>The verdict: the findings where there are any, else the summary.</summary>
        public CheckResult ToResult(string name, string summary) =>
            new(
                name,
                _failures.Count > 0 ? CheckStatus.Fail : _warnings.Count > 0 ? CheckStatus.Warn : CheckStatus.Pass,
                _failures.Count > 0 ? Wording.Count(_failures.Count, "address conflict") : summary)
            {
                Lines = [.. _failures, .. _warnings],
            };
    }
}
