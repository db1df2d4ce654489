using System.Collections.Immutable;
using System.Net;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Reachability;

/// <summary>Something attached to a transit gateway.</summary>
/// <param name="Resource">The planned resource.</param>
internal abstract record HubAttachment(PlannedResource Resource);

/// <summary>A VPC's attachment.</summary>
/// <param name="Resource">The planned resource.</param>
/// <param name="Hub">The gateway; null where it is not planned.</param>
/// <param name="Vpc">The VPC; null where it is not planned.</param>
/// <param name="Subnets">Where the gateway has its interfaces.</param>
internal sealed record VpcAttachment(PlannedResource Resource, PlannedResource? Hub, PlannedResource? Vpc, ImmutableArray<Subnet> Subnets)
    : HubAttachment(Resource);

/// <summary>A peering of two gateways; its one id is valid on both sides.</summary>
/// <param name="Resource">The planned resource.</param>
/// <param name="Requester">The gateway that asks.</param>
/// <param name="Accepter">The gateway that is asked.</param>
/// <param name="Acceptance">The planned acceptance; null where none is.</param>
/// <param name="AfterAcceptance">URNs of what is made only once the acceptance is there.</param>
internal sealed record Peering(
    PlannedResource Resource, PlannedResource? Requester, PlannedResource? Accepter, PlannedResource? Acceptance, IReadOnlySet<string> AfterAcceptance)
    : HubAttachment(Resource)
{
    /// <summary>The gateway at the other end; null for a gateway that the peering does not touch.</summary>
    public PlannedResource? OtherThan(PlannedResource hub) => hub == Requester ? Accepter : hub == Accepter ? Requester : null;
}

/// <summary>A route of a gateway's table.</summary>
/// <param name="Resource">The planned static route, or the propagation it comes from.</param>
/// <param name="Destination">What it matches.</param>
/// <param name="Attachment">Where it leads; null where the plan holds nothing there.</param>
/// <param name="IsStatic">False for a propagated one, which loses against a static one of the same length.</param>
/// <param name="IsBlackhole">True where it drops on purpose.</param>
internal sealed record HubRoute(PlannedResource Resource, IPNetwork Destination, HubAttachment? Attachment, bool IsStatic, bool IsBlackhole);

/// <summary>Transit gateways, their attachments and tables, as planned.</summary>
internal sealed class HubLayer
{
    internal const string HubType = "aws:ec2transitgateway/transitGateway:TransitGateway";
    internal const string VpcAttachmentType = "aws:ec2transitgateway/vpcAttachment:VpcAttachment";
    internal const string PeeringType = "aws:ec2transitgateway/peeringAttachment:PeeringAttachment";
    internal const string AccepterType = "aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter";
    internal const string TableType = "aws:ec2transitgateway/routeTable:RouteTable";
    internal const string AssociationType = "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation";
    internal const string PropagationType = "aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation";
    internal const string RouteType = "aws:ec2transitgateway/route:Route";

    private const string AttachmentInput = "transitGatewayAttachmentId";
    private const string TableInput = "transitGatewayRouteTableId";

    private readonly PlanReader plan;
    private readonly Dictionary<string, HubAttachment> attachments = new(StringComparer.Ordinal);
    private readonly ILookup<(string Attachment, string Hub), (PlannedResource Association, PlannedResource Table)> associations;
    private readonly ILookup<string, HubRoute> routes;

    public HubLayer(PlanReader plan, VpcLayer vpcs)
    {
        this.plan = plan;
        VpcAttachments =
        [
            .. plan.OfType(VpcAttachmentType).Select(attachment => new VpcAttachment(
                attachment, plan.Link(attachment, "transitGatewayId"), plan.Link(attachment, "vpcId"), vpcs.SubnetsOf(plan.Links(attachment, "subnetIds")))),
        ];
        Peerings = [.. ReadPeerings()];
        foreach (var attachment in VpcAttachments)
            attachments[attachment.Resource.Urn] = attachment;
        foreach (var peering in Peerings)
        {
            attachments[peering.Resource.Urn] = peering;
            if (peering.Acceptance is { } acceptance)
                attachments[acceptance.Urn] = peering; // its id is the peering's
        }

        associations = plan.OfType(AssociationType)
            .Select(association => (Association: association, Attachment: AttachmentOf(association), Table: plan.Link(association, TableInput)))
            .Where(entry => entry is { Attachment: not null, Table: not null })
            .ToLookup(entry => (entry.Attachment!.Resource.Urn, HubOf(entry.Table!)?.Urn ?? ""), entry => (entry.Association, entry.Table!));
        routes = ReadRoutes(vpcs).ToLookup(entry => entry.Table, entry => entry.Route);
    }

    /// <summary>Every VPC attachment.</summary>
    public ImmutableArray<VpcAttachment> VpcAttachments { get; }

    /// <summary>Every peering.</summary>
    public ImmutableArray<Peering> Peerings { get; }

    /// <summary>How a VPC is attached to a gateway, or null.</summary>
    public VpcAttachment? AttachmentBetween(PlannedResource hub, PlannedResource vpc) =>
        VpcAttachments.FirstOrDefault(attachment => attachment.Hub == hub && attachment.Vpc == vpc);

    /// <summary>The peering of two gateways, or null.</summary>
    public Peering? PeeringBetween(PlannedResource hub, PlannedResource other) => Peerings.FirstOrDefault(peering => peering.OtherThan(hub) == other);

    /// <summary>The association that decides which of the gateway's tables an attachment's packets are looked up in, and that table; null where there is none.</summary>
    public (PlannedResource Association, PlannedResource Table)? AssociationOf(HubAttachment attachment, PlannedResource hub)
    {
        var found = associations[(attachment.Resource.Urn, hub.Urn)].ToList();
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Every block that a packet's destination is compared with.</summary>
    public IEnumerable<IPNetwork> Destinations => routes.SelectMany(table => table).Select(route => route.Destination);

    /// <summary>A table's routes, static and propagated.</summary>
    public IEnumerable<HubRoute> RoutesOf(PlannedResource table) => routes[table.Urn];

    private PlannedResource? HubOf(PlannedResource table) => plan.Link(table, "transitGatewayId");

    private HubAttachment? AttachmentOf(PlannedResource reader) =>
        plan.Link(reader, AttachmentInput, anyRegion: true) is { } resource ? attachments.GetValueOrDefault(resource.Urn) : null;

    private IEnumerable<(string Table, HubRoute Route)> ReadRoutes(VpcLayer vpcs)
    {
        foreach (var route in plan.OfType(RouteType))
        {
            if (plan.Link(route, TableInput) is { } table && plan.Block(route, "destinationCidrBlock") is { } destination)
                yield return (table.Urn, new(route, destination, AttachmentOf(route), IsStatic: true, PlanReader.IsTrue(route.Inputs["blackhole"])));
        }

        foreach (var propagation in plan.OfType(PropagationType))
        {
            if (plan.Link(propagation, TableInput) is not { } table || AttachmentOf(propagation) is not VpcAttachment { Vpc: { } vpc } attachment)
                continue; // a peering propagates nothing
            foreach (var block in vpcs.BlocksOf(vpc))
                yield return (table.Urn, new(propagation, block, attachment, IsStatic: false, IsBlackhole: false));
        }
    }

    private IEnumerable<Peering> ReadPeerings()
    {
        var acceptances = plan.OfType(AccepterType)
            .Select(acceptance => (Acceptance: acceptance, Peering: plan.Link(acceptance, AttachmentInput, anyRegion: true)))
            .Where(entry => entry.Peering is not null)
            .ToLookup(entry => entry.Peering!.Urn, entry => entry.Acceptance);
        var dependants = plan.All
            .SelectMany(resource => resource.Dependencies.Select(dependency => (Dependency: dependency, resource.Urn)))
            .ToLookup(edge => edge.Dependency, edge => edge.Urn);

        foreach (var resource in plan.OfType(PeeringType))
        {
            var peering = new Peering(
                resource,
                plan.Link(resource, "transitGatewayId"),
                plan.Link(resource, "peerTransitGatewayId", anyRegion: true),
                acceptances[resource.Urn].FirstOrDefault(),
                After(acceptances[resource.Urn].FirstOrDefault(), dependants));
            Judge(peering);
            yield return peering;
        }
    }

    private static HashSet<string> After(PlannedResource? first, ILookup<string, string> dependants)
    {
        var after = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(first is null ? [] : [first.Urn]);
        while (open.TryPop(out var urn))
        {
            foreach (var next in dependants[urn].Where(after.Add))
                open.Push(next);
        }

        return after;
    }

    private void Judge(Peering peering)
    {
        var (resource, accepter) = (peering.Resource, peering.Accepter);
        if (peering.Requester is not null && peering.Requester == accepter)
        {
            plan.Report(Finding.Wrong(
                resource, $"{Finding.Name(resource)} peers {Finding.Name(accepter)} with itself", "Name another region's gateway as peerTransitGatewayId.", accepter));
        }

        var region = PlanReader.Text(resource.Inputs["peerRegion"]);
        if (accepter is not null && region != accepter.Region)
        {
            plan.Report(Finding.Wrong(
                resource, $"{Finding.Name(resource)}: peerRegion is {region}, {Finding.Name(accepter)} is in {accepter.Region}", $"Set peerRegion to {accepter.Region}.", accepter));
        }

        if (accepter is not null && peering.Acceptance is { } acceptance && acceptance.Region != accepter.Region)
        {
            plan.Report(Finding.Wrong(
                acceptance, $"{Finding.Name(acceptance)} is declared in {acceptance.Region}, the gateway that accepts is in {accepter.Region}", $"Give it the provider of {accepter.Region}.", accepter));
        }
    }
}
