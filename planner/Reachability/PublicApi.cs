using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Reachability;

/// <summary>A Kubernetes API that answers on public addresses, and whom it admits there.</summary>
/// <seealso href="https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigRequest.html"/>
internal sealed class PublicApi
{
    /// <summary>The only port of the API.</summary>
    internal static readonly ServicePort Port = new("tcp", 443, "kubernetes-api");

    private const string Input = "publicAccessCidrs";

    private static readonly IPNetwork Anywhere = new(IPAddress.Any, 0);

    // RFC 1918 and RFC 6598: a public endpoint never sees them.
    private static readonly ImmutableArray<IPNetwork> Private =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("100.64.0.0/10")];

    private readonly PlanReader plan;
    private readonly PlannedResource cluster;
    private readonly ImmutableArray<(string Text, IPNetwork? Block)> admitted;

    public PublicApi(PlanReader plan, PlannedResource cluster, PlannedObject networking)
    {
        (this.plan, this.cluster) = (plan, cluster);
        // EKS opens a public endpoint to everybody unless it is told whom to let in.
        var listed = PlanReader.Items(networking[Input]).Select(item => PlanReader.Text(item) ?? "").DefaultIfEmpty($"{Anywhere}");
        admitted = [.. listed.Select(text => (text, CidrBlock.TryParse(text, out var block) ? block : (IPNetwork?)null))];
    }

    private string Listed => string.Join(", ", admitted.Select(entry => entry.Text));

    /// <summary>The entry that admits calls from an address, or why none does, or why that is not known.</summary>
    public (SecurityRule? Rule, Finding? Finding) Admit(PublicAddress caller)
    {
        foreach (var (text, block) in admitted)
        {
            if (block is { } known ? known == Anywhere || (caller.Known is { } address && known.Contains(address)) : Names(text, caller))
                return (new(cluster, Port.Protocol, Port.Port, Port.Port, block, null), null);
        }

        return (null, Refusal(caller));
    }

    private bool Names(string text, PublicAddress caller) =>
        text.EndsWith("/32", StringComparison.Ordinal)
        && plan.Symbol(cluster, new PlannedString(text[..^"/32".Length])) is { Property: "publicIp" } symbol
        && (symbol.Urn == caller.Source.Urn || symbol.Urn == caller.Gateway.Urn);

    private Finding Refusal(PublicAddress caller)
    {
        var list = $"{Finding.Name(cluster)}: {Input} ({Listed})";
        var unread = admitted.Any(entry => entry.Block is null);
        if (caller.Known is { } address && !unread)
            return Finding.Wrong(cluster, $"{list} leaves out {address}, which {Finding.Name(caller.Gateway)} calls from", $"Add {address}/32 to it.", caller.Gateway);
        if (!unread && admitted.All(entry => Private.Any(block => SecurityLayer.Holds(block, entry.Block!.Value))))
        {
            return Finding.Wrong(
                cluster,
                $"{list} holds private addresses only, and {Finding.Name(caller.Gateway)} calls from a public one",
                $"Add the address of {Finding.Name(caller.Source)} to it.",
                caller.Gateway);
        }

        return Finding.NotModelled(
            cluster,
            $"{list} must hold the address of {Finding.Name(caller.Source)}, which is not known before it is there",
            $"Not modelled: see that it is in the list, or declare it as natAddresses of {caller.Gateway.Region} in the topology.");
    }
}
