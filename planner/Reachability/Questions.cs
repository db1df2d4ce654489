using System.Collections.Immutable;
using System.Net;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Reachability;

/// <summary>
/// The questions that every preview asks. Who must reach whom follows from what is planned: every region's nodes reach
/// every other region's nodes, internal load balancers and databases on the ports these declare; and nothing else opens.
/// </summary>
internal sealed class Questions(VpcLayer vpcs, Places places, SecurityLayer security, PacketWalk walk)
{
    /// <summary>All of them.</summary>
    public IEnumerable<Answer> AskAll()
    {
        foreach (var from in vpcs.Vpcs)
        {
            if (!Of(places.Nodes, from).Any())
                yield return NothingToAsk(from);
            foreach (var answer in AskWithin(from))
                yield return answer;
            foreach (var to in vpcs.Vpcs.Where(to => to != from))
            {
                foreach (var answer in AskBetween(from, to))
                    yield return answer;
            }

            foreach (var answer in AskClosed(from))
                yield return answer;
        }
    }

    // Without nodes no question would be asked, and silence would look like a pass.
    private static Answer NothingToAsk(PlannedResource vpc) => new(
        $"{vpc.Region ?? vpc.Name} nodes reach the other regions", 0, [], [], [Finding.NotModelled(vpc, $"{Finding.Name(vpc)} has no nodes of the plan to ask for")]);

    private IEnumerable<Answer> AskWithin(PlannedResource vpc)
    {
        foreach (var nodes in Of(places.Nodes, vpc))
        {
            foreach (var target in Of(places.Databases, vpc).Concat(Of(places.ServiceEndpoints, vpc)).Concat(InternalBalancers(vpc).Where(balancer => !balancer.IsForOthers)))
            {
                foreach (var port in target.Ports)
                    yield return Reach(nodes, target, port);
            }

            foreach (var sender in Of(places.LoadBalancers, vpc).Concat(Of(places.Collectors, vpc)))
            {
                foreach (var port in sender.Behind)
                    yield return Reach(sender, nodes, port);
            }

            yield return ReachInternet(nodes);
        }

        foreach (var balancer in Of(places.LoadBalancers, vpc).Where(balancer => balancer.FacesInternet))
        {
            foreach (var port in balancer.Ports)
                yield return ReachFromInternet(balancer, port);
        }

        foreach (var open in Of(places.PublicSubnets, vpc))
            yield return ReachInternet(open);
    }

    private IEnumerable<Answer> AskBetween(PlannedResource from, PlannedResource to)
    {
        foreach (var nodes in Of(places.Nodes, from))
        {
            foreach (var target in Of(places.Nodes, to).Concat(Of(places.DatabaseSubnets, to)))
                yield return Reach(nodes, target, null);
            foreach (var target in Of(places.Nodes, to).Concat(InternalBalancers(to)).Concat(Of(places.MeshGateways, to)).Concat(Of(places.Databases, to)))
            {
                foreach (var port in target.Ports)
                    yield return Reach(nodes, target, port);
                if (target.Api is { } api)
                    yield return ReachPublicly(nodes, target, api);
            }
        }
    }

    private IEnumerable<Answer> AskClosed(PlannedResource vpc)
    {
        foreach (var open in Of(places.PublicSubnets, vpc))
        {
            foreach (var database in places.Databases)
            {
                foreach (var port in database.Ports)
                    yield return Refuse(open, database, port);
            }

            yield return StayInside(open);
        }

        foreach (var transit in Of(places.TransitSubnets, vpc))
            yield return StayInside(transit);
        foreach (var inner in Of(places.Nodes, vpc).Concat(Of(places.DatabaseSubnets, vpc)))
            yield return AvoidInternet(inner);
        yield return OpenNothingElse(vpc);
    }

    private static IEnumerable<Place> Of(ImmutableArray<Place> places, PlannedResource vpc) =>
        places.Where(place => place.Subnets.Any(subnet => subnet.Vpc == vpc));

    private IEnumerable<Place> InternalBalancers(PlannedResource vpc) => Of(places.LoadBalancers, vpc).Where(balancer => !balancer.FacesInternet);

    /// <summary>Forth, past the groups on both sides, and back; without a port, along the routes alone.</summary>
    private Answer Reach(Place from, Place to, ServicePort? port)
    {
        var paths = Pairs(from, to).Select(pair => Path(from, pair.From, to, pair.To, port)).ToList();
        return Conclude($"{from.Name} {(from.Kind is PlaceKind.LoadBalancer or PlaceKind.Collector ? "reaches" : "reach")} {to.Name}{(port is null ? ", by route" : $" on {port}")}", from, paths, path => path.Findings);
    }

    /// <summary>As <see cref="Reach"/>, and the answer has to be no.</summary>
    private Answer Refuse(Place from, Place to, ServicePort port)
    {
        var paths = Pairs(from, to).Select(pair => Path(from, pair.From, to, pair.To, port)).ToList();
        return Conclude($"{from.Name} do not reach {to.Name} on {port}", from, paths, path => path switch
        {
            { IsStopped: true } => [],
            { Findings: [] } => [Finding.Wrong(
                to.Resource!, $"{path.From} reaches {to.Name} on {port} past {path.Forth[^1].Text}", "Narrow the rule to the private subnets.", path.From.Resource)],
            _ => path.Findings,
        });
    }

    private Answer ReachInternet(Place from)
    {
        var paths = from.Subnets.Select(subnet => Leave(from, subnet)).ToList();
        return Conclude($"{from.Name} reach the internet", from, paths, path => path.Findings);
    }

    /// <summary>Out to the internet, which answers public addresses only: nodes have none of their own.</summary>
    private Journey Leave(Place from, Subnet subnet)
    {
        var there = walk.ToInternet(subnet);
        (SecurityRule?, Finding?) unseen = (null, Finding.Wrong(
            subnet.Resource, $"{subnet} leads to the internet past every NAT gateway, and {from.Name} have no public addresses", "Route 0.0.0.0/0 to a NAT gateway.", vpcs.TableOf(subnet)));
        return new(subnet, there, null, from.Kind is PlaceKind.Nodes && there.Arrived && there.SeenAs.IsEmpty ? [unseen] : []);
    }

    /// <summary>Out through a NAT gateway, and in by the address that it gives.</summary>
    private Answer ReachPublicly(Place from, Place to, PublicApi api)
    {
        var paths = from.Subnets.Select(subnet => Leave(from, subnet)).ToList();
        var called = paths.Select(path => path with { Gates = [.. path.Gates, .. path.There.SeenAs.Select(api.Admit)] }).ToList();
        return Conclude($"{from.Name} reach {to.Name} on {PublicApi.Port} over the internet", from, called, path => path.Findings);
    }

    /// <summary>In past the group, and out again with the reply.</summary>
    private Answer ReachFromInternet(Place balancer, ServicePort port)
    {
        var gate = balancer.AdmitsEverybody ? default : security.AdmitInternet(balancer.Groups, port);
        var paths = balancer.Subnets.Select(subnet => new Journey(subnet, walk.ToInternet(subnet), null, balancer.AdmitsEverybody ? [] : [gate])).ToList();
        return Conclude($"the internet reaches {balancer.Name} on {port}", balancer, paths, path => path.Findings);
    }

    private Answer StayInside(Place from)
    {
        var paths = Elsewhere(from).Select(pair => new Journey(pair.From, walk.Between(pair.From, pair.To), null, [])).ToList();
        return Conclude($"{from.Name} have no route to a peering", from, paths, path => path switch
        {
            { There.OverPeering: true } => [Finding.Wrong(
                vpcs.TableOf(path.From)!, $"{path.From} is routed into another region: {path.There.Hops[1].Text}", "Remove the route, or associate the subnet with another table.", path.From.Resource)],
            _ => path.There.Doubts,
        });
    }

    private Answer AvoidInternet(Place from)
    {
        var paths = Elsewhere(from).Select(pair => new Journey(pair.From, walk.Between(pair.From, pair.To), null, [])).ToList();
        return Conclude($"{from.Name} use no internet to other regions", from, paths, path => path switch
        {
            { There: { OverInternet: true, Stop: { } stop } } => [stop],
            _ => path.There.Doubts,
        });
    }

    /// <summary>No rule lets another region in beyond what is declared.</summary>
    private Answer OpenNothingElse(PlannedResource vpc)
    {
        var foreign = vpcs.Vpcs.Where(other => other != vpc).SelectMany(vpcs.BlocksOf).ToList();
        var guarded = places.Nodes.Concat(places.Databases).Concat(places.LoadBalancers).Concat(places.MeshGateways).Concat(places.ServiceEndpoints)
            .Where(place => place.Subnets.Any(subnet => subnet.Vpc == vpc))
            .SelectMany(place => place.Groups.Select(group => (group.Key, Ports: place.Kind is PlaceKind.ServiceEndpoints ? [] : place.Ports)))
            .ToLookup(entry => entry.Key, entry => entry.Ports);
        var letting = security.RulesInto
            .Where(entry => guarded.Contains(entry.Group) && entry.Rule.Block is { } block && foreign.Any(other => Components.Network.CidrBlock.Overlaps(block, other)))
            .ToList();
        var undeclared = letting
            .Where(entry => !guarded[entry.Group].SelectMany(ports => ports).Any(port => Exactly(entry.Rule, port)))
            .Select(entry => Finding.Wrong(
                entry.Rule.Resource,
                $"{Finding.Name(entry.Rule.Resource)} lets {entry.Rule.Block} in on {PortsOf(entry.Rule)}, which nothing declares",
                "Declare the port next to what it opens, or remove the rule."));
        return new($"{vpc.Region ?? vpc.Name} opens nothing else to other regions", letting.Count, [], [], [.. undeclared.DistinctBy(finding => finding.Text)]);
    }

    private static bool Exactly(SecurityRule rule, ServicePort port) => rule.Protocol == port.Protocol && rule.From == port.Port && rule.To == port.Port;

    private static string PortsOf(SecurityRule rule) =>
        rule.Protocol == SecurityRule.All ? "every port" : $"{rule.Protocol} {rule.From}{(rule.To == rule.From ? "" : $"-{rule.To}")}";

    private static IEnumerable<(Subnet From, Subnet To)> Pairs(Place from, Place to) =>
        from.Subnets.SelectMany(source => to.Subnets.Select(target => (source, target)));

    private IEnumerable<(Subnet From, Subnet To)> Elsewhere(Place from) =>
        from.Subnets.SelectMany(source => vpcs.Subnets.Where(target => target.Vpc != source.Vpc).Select(target => (source, target)));

    private Journey Path(Place from, Subnet source, Place to, Subnet target, ServicePort? port)
    {
        var there = walk.Between(source, target);
        var back = there.Arrived ? walk.Between(target, source) : null;
        return new(source, there, back, port is null ? [] : [.. Gates(from, source, to, target, port)]);
    }

    /// <summary>The groups that the packet passes: out of the source's, into the target's. Replies need no rule.</summary>
    private IEnumerable<(SecurityRule? Rule, Finding? Finding)> Gates(Place from, Subnet source, Place to, Subnet target, ServicePort port)
    {
        // A group means nothing in another VPC.
        var together = source.Vpc == target.Vpc;
        if (!from.Groups.IsEmpty)
            yield return security.Admit(from.Groups, Direction.Out, target.Block, together ? to.Groups : [], port);
        if (to.Groups.IsEmpty && !to.AdmitsEverybody)
            yield return (null, Finding.NotModelled(to.Resource!, $"{Finding.Name(to.Resource!)} has no security group of the plan"));
        else if (!to.AdmitsEverybody)
            yield return security.Admit(to.Groups, Direction.In, source.Block, together ? from.Groups : [], port);
    }

    private static Answer Conclude(string question, Place from, List<Journey> paths, Func<Journey, ImmutableArray<Finding>> judge)
    {
        if (paths.Count == 0)
        {
            var why = new Finding(FindingKind.NotModelled, "", $"{from.Name}: no path to look at", "Check that both ends are planned.", [.. from.Subnets.Select(subnet => subnet.Resource.Urn)]);
            return new(question, 0, [], [], [why]);
        }

        var judged = paths.Select(path => (Path: path, Findings: judge(path))).ToList();
        var shown = judged.MaxBy(entry => entry.Findings.Any(finding => finding.Kind is FindingKind.Broken) ? 2 : entry.Findings.IsEmpty ? 0 : 1).Path;
        return new(question, paths.Count, shown.Forth, shown.Back?.Hops ?? [], [.. judged.SelectMany(entry => entry.Findings).DistinctBy(finding => finding.Text)]);
    }

    /// <summary>One path, there and back, and the groups it passes.</summary>
    private sealed record Journey(Subnet From, Walk There, Walk? Back, ImmutableArray<(SecurityRule? Rule, Finding? Finding)> Gates)
    {
        /// <summary>The hops there, then the rule that lets in.</summary>
        public ImmutableArray<Hop> Forth =>
            There.Arrived ? [.. There.Hops, .. Gates.Where(gate => gate.Rule is not null).TakeLast(1).Select(gate => new Hop(gate.Rule!.Resource))] : There.Hops;

        /// <summary>True where the plan says that no reply comes.</summary>
        public bool IsStopped => Findings.Any(finding => finding.Kind is FindingKind.Broken);

        /// <summary>What keeps a reply from coming, in the order of the packet.</summary>
        public ImmutableArray<Finding> Findings =>
        [
            .. new[] { There.Stop }.Concat(There.Doubts).Concat(Gates.Select(gate => gate.Finding)).Append(Back?.Stop).Concat(Back?.Doubts ?? []).OfType<Finding>(),
        ];
    }
}
