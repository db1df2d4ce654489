using System.Collections.Immutable;
using System.Net;
using MultiRegion.Offline;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Reachability;

/// <summary>
/// Sends a packet over the planned tables, hop by hop and longest prefix first, the way AWS would: subnet, its table,
/// transit gateway, the table its attachment is associated with, peering, the other gateway's table, VPC attachment, and
/// the transit subnet's table.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html"/>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html"/>
internal sealed class PacketWalk(VpcLayer vpcs, HubLayer hubs)
{
    private static readonly IPNetwork Internet = new(IPAddress.Any, 0);

    private readonly Dictionary<(Subnet From, Subnet Like), Walk> walked = [];
    private readonly Dictionary<Subnet, Subnet> alike = LikeEachOther(vpcs, [.. vpcs.Destinations.Concat(hubs.Destinations).Distinct()]);

    /// <summary>From a subnet to another; the way back is another question.</summary>
    public Walk Between(Subnet from, Subnet to)
    {
        var like = alike[to];
        if (!walked.TryGetValue((from, like), out var walk))
            walked[(from, like)] = walk = new Trip(vpcs, hubs, like.Block).Go(from, like);
        return walk.Arrived ? walk with { Hops = walk.Hops.Add(new(to.Resource)) } : walk;
    }

    // No table tells these subnets of a VPC apart, so one packet is as good as another. In a large plan that is all of them.
    private static Dictionary<Subnet, Subnet> LikeEachOther(VpcLayer vpcs, IReadOnlyCollection<IPNetwork> destinations) => vpcs.Subnets
        .GroupBy(subnet => (
            subnet.Vpc,
            string.Join(' ', destinations.Where(block => SecurityLayer.Holds(block, subnet.Block))),
            destinations.Any(block => SecurityLayer.Holds(subnet.Block, block)) ? subnet : null))
        .SelectMany(same => same.Select(subnet => (subnet, Like: same.First())))
        .ToDictionary(entry => entry.subnet, entry => entry.Like);

    /// <summary>From a subnet to the internet.</summary>
    public Walk ToInternet(Subnet from) => new Trip(vpcs, hubs, Internet).GoOut(from);

    /// <summary>One packet under way.</summary>
    private sealed class Trip(VpcLayer vpcs, HubLayer hubs, IPNetwork destination)
    {
        private readonly ImmutableArray<Hop>.Builder hops = ImmutableArray.CreateBuilder<Hop>();
        private readonly ImmutableArray<Finding>.Builder doubts = ImmutableArray.CreateBuilder<Finding>();
        private bool overInternet;
        private bool overPeering;
        private ImmutableArray<PublicAddress> seenAs = [];

        public Walk Go(Subnet from, Subnet to) => End(TryGo(from, to));

        public Walk GoOut(Subnet from) => End(TryGoOut(from));

        private Walk End(Finding? stop) => new(hops.ToImmutable(), stop, doubts.ToImmutable()) { OverInternet = overInternet, OverPeering = overPeering, SeenAs = seenAs };

        private Finding? TryGo(Subnet from, Subnet to)
        {
            if (TryLeave(from, out var table) is { } unassociated)
                return unassociated;

            DoubtFilter(to.Vpc);
            var route = Choose(table!, from.Vpc);
            if (route is null)
                return NoRoute(from, to, table!, null);
            if (route.IsLocal)
                return null;

            hops.Add(new(table!, route.Destination));
            return route.Planned!.TargetInput switch
            {
                VpcLayer.ToHub => EnterHub(from, to, route.Planned),
                VpcLayer.ToNat or VpcLayer.ToGateway when IsInternet(route.Planned) => NoRoute(from, to, table!, route),
                null => Finding.Wrong(route.Planned.Resource, $"{Finding.Name(route.Planned.Resource)} leads nowhere", "Give it a target."),
                var other => Finding.NotModelled(route.Planned.Resource, $"{Finding.Name(route.Planned.Resource)} leads to a {other}"),
            };
        }

        /// <param name="from">Where the packet is.</param>
        /// <param name="nat">The NAT gateway that stands there and has translated it; null for none.</param>
        private Finding? TryGoOut(Subnet from, PlannedResource? nat = null)
        {
            if (TryLeave(from, out var table) is { } unassociated)
                return unassociated;

            var route = Choose(table!, from.Vpc);
            if (route?.Planned is not { } planned)
            {
                return Finding.Missing(
                    VpcLayer.RouteType, $"{Finding.Name(table!)} has no route to the internet", "Add one to a NAT gateway or an internet gateway.", table, from.Resource);
            }

            hops.Add(new(table!, route.Destination));
            if (planned.Target is { } gateway)
                hops.Add(new(gateway));
            overInternet = true;
            return planned switch
            {
                { Target: null } => Finding.Wrong(planned.Resource, $"{Finding.Name(planned.Resource)} leads to nothing that is planned", "Name a gateway of the plan."),
                { TargetInput: VpcLayer.ToGateway, Target.Type: VpcLayer.InternetGatewayType } => null,
                { TargetInput: VpcLayer.ToNat, Target: var next } => nat is null ? Translate(next) : Finding.Wrong(
                    nat, $"{Finding.Name(nat)} stands in {from}, which leads to {Finding.Name(next)} and not to an internet gateway", "Name a public subnet of its VPC as its subnetId.", from.Resource),
                _ => Finding.NotModelled(planned.Resource, $"{Finding.Name(planned.Resource)} leads to a {planned.TargetInput}"),
            };
        }

        private Finding? Translate(PlannedResource nat)
        {
            if (VpcLayer.IsPrivateNat(nat))
                return Finding.Wrong(nat, $"{Finding.Name(nat)} is private and gives no public address", "Set its connectivityType to public.");

            seenAs = vpcs.AddressesOf(nat);
            foreach (var address in seenAs.Where(address => address.Source != nat))
                hops.Add(new(address.Source));
            if (VpcLayer.IsRegionalNat(nat))
                return null; // AWS keeps that one's own table
            if (seenAs.IsEmpty)
                return Finding.Missing(VpcLayer.AddressType, $"{Finding.Name(nat)} has no public address", $"Give it the allocationId of an {TypeNames.Shorten(VpcLayer.AddressType)}.", nat);
            return vpcs.NatSubnetOf(nat) is { } subnet
                ? TryGoOut(subnet, nat)
                : Finding.Wrong(nat, $"{Finding.Name(nat)} stands in no planned subnet", "Name a public subnet of its VPC.");
        }

        private Finding? TryLeave(Subnet from, out PlannedResource? table)
        {
            hops.Add(new(from.Resource));
            DoubtFilter(from.Vpc);
            table = vpcs.TableOf(from);
            return table is null ? Unassociated(from) : null;
        }

        private Finding? EnterHub(Subnet from, Subnet to, VpcRoute route)
        {
            if (route.Target is not { } hub)
            {
                return Finding.Missing(
                    HubLayer.HubType, $"{Finding.Name(route.Resource)} leads to a transit gateway that is not planned", "Declare the gateway, or name another.", route.Resource);
            }

            hops.Add(new(hub));
            if (hubs.AttachmentBetween(hub, from.Vpc) is not { } attachment)
                return Unattached(hub, from.Vpc);
            if (from.Zone is { } zone && attachment.Subnets.All(subnet => subnet.Zone != zone))
            {
                return Finding.Wrong(
                    attachment.Resource,
                    $"{Finding.Name(attachment.Resource)} has no subnet in {zone}, so nothing in that zone reaches the gateway",
                    $"Add the transit subnet of {zone} to its subnetIds.",
                    from.Resource);
            }

            return Cross(hub, attachment, to, route);
        }

        private Finding? Cross(PlannedResource hub, HubAttachment came, Subnet to, VpcRoute entry)
        {
            var passed = new HashSet<string>(StringComparer.Ordinal);
            while (true)
            {
                if (hubs.AssociationOf(came, hub) is not { } associated)
                    return UnassociatedAttachment(hub, came);
                if (came is Peering arrived && Hasty(arrived, associated.Association) is { } early)
                    return early;

                var table = associated.Table;
                if (Choose(table) is not { } route)
                    return NoHubRoute(hub, table, to);
                hops.Add(new(table, route.Destination, route.IsStatic ? "static" : "propagated"));
                if (route.IsBlackhole)
                    return Finding.Wrong(route.Resource, $"{Finding.Name(route.Resource)} drops {route.Destination} on purpose", "Remove it, or give it an attachment.", table);
                if (route.Attachment is not Peering peering)
                    return route.Attachment is VpcAttachment last ? Deliver(last, to, route) : DanglingRoute(hub, to, route);

                if (peering.Acceptance is null)
                {
                    return Finding.Missing(
                        HubLayer.AccepterType,
                        $"{Finding.Name(peering.Resource)} is never accepted",
                        $"Add an {TypeNames.Shorten(HubLayer.AccepterType)} for it with the provider of {peering.Accepter?.Region}.",
                        peering.Resource);
                }

                if ((Hasty(peering, route.Resource) ?? Hasty(peering, entry.Resource)) is { } hasty)
                    return hasty;
                if (peering.OtherThan(hub) is not { } next || !passed.Add(peering.Resource.Urn))
                    return Finding.Wrong(route.Resource, $"{Finding.Name(route.Resource)} sends {route.Destination} where it came from", "Name the peering that leads there.", table);

                overPeering = true;
                hops.Add(new(peering.Resource));
                hops.Add(new(next));
                (hub, came) = (next, peering);
            }
        }

        private Finding? Deliver(VpcAttachment attachment, Subnet to, HubRoute route)
        {
            hops.Add(new(attachment.Resource));
            if (attachment.Vpc != to.Vpc)
                return Finding.Wrong(route.Resource, $"{Finding.Name(route.Resource)} sends {route.Destination} into another VPC than {Finding.Name(to.Vpc)}", "Name the attachment of that VPC.", attachment.Resource);

            // The gateway may hand over in any of the zones.
            foreach (var entry in attachment.Subnets)
            {
                if (vpcs.TableOf(entry) is not { } table)
                    return Unassociated(entry);
                if (Choose(table, entry.Vpc) is { IsLocal: false } away)
                {
                    return Finding.Wrong(
                        away.Planned!.Resource, $"{Finding.Name(away.Planned.Resource)} sends {away.Destination} out of its own VPC again", "Remove it.", table);
                }
            }

            if (attachment.Subnets.IsEmpty)
                return Finding.Wrong(attachment.Resource, $"{Finding.Name(attachment.Resource)} has no subnet of the plan", "Name the VPC's transit subnets as subnetIds.", to.Vpc);

            hops.Add(new(attachment.Subnets[0].Resource));
            return null;
        }

        private void DoubtFilter(PlannedResource vpc)
        {
            if (vpcs.FilterOf(vpc) is { } filter)
                doubts.Add(Finding.NotModelled(filter, $"{Finding.Name(filter)} filters {Finding.Name(vpc)}"));
        }

        // The longest prefix; the VPC's own block before a route of the same length.
        private Choice? Choose(PlannedResource table, PlannedResource vpc)
        {
            Choice? best = null;
            foreach (var block in vpcs.BlocksOf(vpc))
            {
                if (Matches(block))
                    best = Longer(best, block) ? new(block, null) : best;
            }

            foreach (var route in vpcs.RoutesOf(table))
            {
                if (route.Destination is not { } block)
                    DoubtDestination(route);
                else if (Matches(block))
                    best = Longer(best, block) ? new(block, route) : best;
                else if (IsInside(block))
                    DoubtPart(route.Resource);
            }

            return best;
        }

        // The longest prefix; a static route before a propagated one of the same length.
        private HubRoute? Choose(PlannedResource table)
        {
            HubRoute? best = null;
            foreach (var route in hubs.RoutesOf(table))
            {
                if (Matches(route.Destination))
                    best = best is null || Rank(route).CompareTo(Rank(best)) > 0 ? route : best;
                else if (IsInside(route.Destination))
                    DoubtPart(route.Resource);
            }

            return best;
        }

        private static bool Longer(Choice? best, IPNetwork block) => best is null || block.PrefixLength > best.Destination.PrefixLength;

        private static (int Length, bool IsStatic) Rank(HubRoute route) => (route.Destination.PrefixLength, route.IsStatic);

        private void DoubtPart(PlannedResource route) =>
            doubts.Add(Finding.NotModelled(route, $"{Finding.Name(route)} covers a part of {destination} only"));

        // Another address family, or a prefix list that might hold anything.
        private void DoubtDestination(VpcRoute route)
        {
            if (route.Resource.Inputs["destinationIpv6CidrBlock"] is null)
                doubts.Add(Finding.NotModelled(route.Resource, $"{Finding.Name(route.Resource)} has no destination that is known"));
        }

        private bool Matches(IPNetwork block) => SecurityLayer.Holds(block, destination);

        // Everything is a part of the internet.
        private bool IsInside(IPNetwork block) => destination != Internet && SecurityLayer.Holds(destination, block);

        private static bool IsInternet(VpcRoute route) => route.Target?.Type is VpcLayer.NatType or VpcLayer.InternetGatewayType;

        private static Finding? Hasty(Peering peering, PlannedResource resource) => peering.Acceptance is not { } acceptance || peering.AfterAcceptance.Contains(resource.Urn)
            ? null
            : Finding.Wrong(
                resource,
                $"{Finding.Name(resource)} does not wait for {Finding.Name(acceptance)}, and is refused before acceptance",
                "Add the accepter to its dependsOn.",
                acceptance);

        private static Finding Unassociated(Subnet subnet) => Finding.Missing(
            VpcLayer.AssociationType,
            $"{subnet} is associated with no route table, so the VPC's main table decides, which is not planned",
            $"Add an {TypeNames.Shorten(VpcLayer.AssociationType)} for it.",
            subnet.Resource);

        private static Finding Unattached(PlannedResource hub, PlannedResource vpc) => Finding.Missing(
            HubLayer.VpcAttachmentType,
            $"{Finding.Name(vpc)} is not attached to {Finding.Name(hub)}",
            $"Add an {TypeNames.Shorten(HubLayer.VpcAttachmentType)} on its transit subnets.",
            vpc,
            hub);

        private Finding NoRoute(Subnet from, Subnet to, PlannedResource table, Choice? instead)
        {
            var block = vpcs.BlocksOf(to.Vpc).First(Matches);
            overInternet = instead is not null;
            var internet = instead is null ? "" : $", so {instead.Destination} sends it over the internet through {instead.Way}";
            return Finding.Missing(
                VpcLayer.RouteType,
                $"{Finding.Name(table)} has no route to {block}{internet}",
                $"Add an {TypeNames.Shorten(VpcLayer.RouteType)} with destinationCidrBlock {block} and the transitGatewayId of {from.Resource.Region}.",
                table,
                from.Resource);
        }

        private static Finding UnassociatedAttachment(PlannedResource hub, HubAttachment attachment) =>
            attachment is VpcAttachment && IsDefaultAssociated(hub, attachment.Resource)
                ? Finding.NotModelled(attachment.Resource, $"{Finding.Name(attachment.Resource)} uses the default table of {Finding.Name(hub)}")
                : Finding.Missing(
                    HubLayer.AssociationType,
                    $"{Finding.Name(attachment.Resource)} is associated with no table of {Finding.Name(hub)}, so what it brings is dropped",
                    $"Add an {TypeNames.Shorten(HubLayer.AssociationType)} in {hub.Region}.",
                    attachment.Resource,
                    hub);

        // Both are on unless they are turned off.
        private static bool IsDefaultAssociated(PlannedResource hub, PlannedResource attachment) =>
            PlanReader.Text(hub.Inputs["defaultRouteTableAssociation"]) != "disable"
            && attachment.Inputs["transitGatewayDefaultRouteTableAssociation"] is not PlannedBool { Value: false };

        private Finding NoHubRoute(PlannedResource hub, PlannedResource table, Subnet to)
        {
            var block = vpcs.BlocksOf(to.Vpc).First(Matches);
            if (hubs.AttachmentBetween(hub, to.Vpc) is { } own)
            {
                return Finding.Missing(
                    HubLayer.PropagationType,
                    $"{Finding.Name(table)} has no route to {block}: {Finding.Name(own.Resource)} does not propagate into it",
                    $"Add an {TypeNames.Shorten(HubLayer.PropagationType)} for it.",
                    own.Resource,
                    table);
            }

            if (to.Vpc.Region == hub.Region)
                return Unattached(hub, to.Vpc);

            var theirs = hubs.VpcAttachments.FirstOrDefault(attachment => attachment.Vpc == to.Vpc)?.Hub;
            if (theirs is not null && hubs.PeeringBetween(hub, theirs) is null)
                return Unpeered(hub, theirs);
            return Finding.Missing(
                HubLayer.RouteType,
                $"{Finding.Name(table)} has no route to {block}, and nothing propagates over a peering",
                $"Add a static {TypeNames.Shorten(HubLayer.RouteType)} with destinationCidrBlock {block} to the peering that leads there.",
                table);
        }

        private Finding DanglingRoute(PlannedResource hub, Subnet to, HubRoute route)
        {
            var theirs = hubs.VpcAttachments.FirstOrDefault(attachment => attachment.Vpc == to.Vpc)?.Hub;
            return theirs is not null && hubs.PeeringBetween(hub, theirs) is null
                ? Unpeered(hub, theirs)
                : Finding.Wrong(route.Resource, $"{Finding.Name(route.Resource)} leads to an attachment that is not planned", "Name one of the plan.");
        }

        private static Finding Unpeered(PlannedResource hub, PlannedResource other) => Finding.Missing(
            HubLayer.PeeringType,
            $"{Finding.Name(hub)} of {hub.Region} and {Finding.Name(other)} of {other.Region} are not peered",
            $"Add an {TypeNames.Shorten(HubLayer.PeeringType)} and its accepter.",
            hub,
            other);
    }

    /// <summary>The route a table chose; without a planned one, the VPC's own.</summary>
    private sealed record Choice(IPNetwork Destination, VpcRoute? Planned)
    {
        public bool IsLocal => Planned is null;

        public string Way => Planned?.Target is { } target ? $"{target.Type.Split(':')[^1]} {target.Name}" : Planned?.TargetInput ?? "nowhere";
    }
}
