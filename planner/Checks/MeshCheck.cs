using System.Collections.Immutable;
using MultiRegion.Components.Mesh;
using MultiRegion.Offline;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Mesh: what no single resource shows. Every control plane sees every other cluster once, all trust one root, no rule is
/// of the kind that Istio silently ignores, and nothing of it is open to the internet.
/// </summary>
internal sealed class MeshCheck : IPlanCheck
{
    private const string RuleType = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const int Whole = 100;
    private const int FewestReplicas = 2;

    /// <inheritdoc/>
    public string Name => "mesh";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var releases = MeshRelease.In(plan).ToImmutableArray();
        var planes = releases.Where(release => release.IsControlPlane).ToImmutableArray();
        if (planes.IsEmpty)
            return new(Name, CheckStatus.Pass, "no mesh is planned");

        var regions = planes.Select(plane => plane.Region).Distinct().ToImmutableArray();
        var rules = plan.OfType(RuleType).ToImmutableArray();
        ImmutableArray<string> lines =
        [
            .. Discovery(plan, regions),
            .. Identity(planes),
            .. planes.SelectMany(plane => Trust(plan, plane)),
            .. planes.SelectMany(Support),
            .. releases.Where(release => release.IsControlPlane || release.IsGateway).SelectMany(Size),
            .. planes.SelectMany(plane => Agents(plane, releases)),
            .. Gateways(releases, regions),
            .. PublicGateway.In(plan).SelectMany(gateway => gateway.Problems),
            .. rules.SelectMany(rule => Rule(plan, rule)),
        ];
        return lines.IsEmpty
            ? new(Name, CheckStatus.Pass, $"{Wording.Count(regions.Length, "cluster")} see each other, {Wording.Count(rules.Length, "traffic rule")} in force")
            : new(Name, CheckStatus.Fail, Wording.Count(lines.Length, "problem")) { Lines = lines };
    }

    private static IEnumerable<string> Discovery(SystemPlan plan, ImmutableArray<string> regions)
    {
        var found = RemoteSecret.In(plan).ToLookup(secret => (secret.Reader?.Region, secret.Read));
        foreach (var (reader, read) in regions.SelectMany(reader => regions.Where(read => read != reader).Select(read => (reader, read))))
        {
            var secrets = found[(reader, read)].ToList();
            if (secrets.Count != 1)
                yield return $"{reader} has {Wording.Count(secrets.Count, "remote secret")} for {read}. There must be one: without it {reader} never calls {read}, and two contradict each other.";
        }
    }

    private static IEnumerable<string> Identity(ImmutableArray<MeshRelease> planes)
    {
        string? Of(MeshRelease plane, params string[] path) => PlanReader.Text(plane.Value(path));

        foreach (var (what, path) in new[] { ("meshID", new[] { "global", "meshID" }), ("trust domain", ["meshConfig", "trustDomain"]) })
        {
            var values = planes.Select(plane => Of(plane, path) ?? "none").Distinct().ToList();
            if (values.Count > 1)
                yield return $"The clusters have more than one {what}: {string.Join(", ", values)}. Give them the same one, or none trusts the other.";
        }

        foreach (var (what, path) in new[] { ("cluster name", new[] { "global", "multiCluster", "clusterName" }), ("network", ["global", "network"]) })
        {
            foreach (var same in planes.DistinctBy(plane => plane.Region).GroupBy(plane => Of(plane, path) ?? "none").Where(group => group.Count() > 1))
                yield return $"{string.Join(" and ", same.Select(plane => plane.Region))} share the {what} '{same.Key}'. Give each its own, or endpoints of one are taken for the other's.";
        }
    }

    private static IEnumerable<string> Trust(SystemPlan plan, MeshRelease plane)
    {
        var first = plane.Resource.Dependencies.Select(plan.Find).OfType<PlannedResource>();
        if (!first.Any(needed => needed.Type == RemoteSecret.Type && PlanReader.Text(Member(needed.Inputs["metadata"], "name")) == "cacerts"))
            yield return $"{plan.NameOf(plane.Resource)} does not wait for the secret cacerts. Let it depend on it: istiod would make up a root that no other cluster trusts.";
    }

    private static IEnumerable<string> Support(MeshRelease plane)
    {
        if (PlanReader.Text(plane.Cluster?.Inputs["version"]) is not { } kubernetes)
            yield break;
        if (!IstioVersion.TryParse(plane.Version, out var version) || !IstioVersions.KubernetesOf(version).Contains(kubernetes))
            yield return $"Istio {plane.Version} does not support Kubernetes {kubernetes} of {plane.Region}. Change mesh.version.";
    }

    private static IEnumerable<string> Size(MeshRelease release)
    {
        if (release.Replicas < FewestReplicas)
            yield return $"{release.Region}: {release} runs {Wording.Count(release.Replicas, "pod")}. Run {FewestReplicas} or more: one is replaced while the other serves.";
    }

    private static IEnumerable<string> Agents(MeshRelease plane, ImmutableArray<MeshRelease> releases)
    {
        if (PlanReader.IsTrue(plane.Value("cni", "enabled")) && !releases.Any(release => release.IsNodeAgent && release.Region == plane.Region))
            yield return $"{plane.Region}: {plane} leaves the pods' traffic to agents on the nodes, and none are planned. Declare the chart cni: no member would start.";
    }

    private static IEnumerable<string> Gateways(ImmutableArray<MeshRelease> releases, ImmutableArray<string> regions)
    {
        var gateways = releases.Where(release => release.IsGateway).ToLookup(release => release.Region);
        foreach (var region in regions.Where(region => gateways[region].Count() != 1))
            yield return $"{region} has {Wording.Count(gateways[region].Count(), "east-west gateway")}. Declare one: it is the only way in for calls from other regions.";
        foreach (var open in gateways.SelectMany(gateway => gateway).Where(gateway => !gateway.IsInternal))
            yield return $"{open.Region}: the load balancer of {open} is not internal. Set its scheme to internal: calls between clusters stay on the transit gateways.";
        foreach (var open in gateways.SelectMany(gateway => gateway).Where(gateway => gateway.Sources.IsEmpty || gateway.Sources.Any(source => source.PrefixLength == 0)))
            yield return $"{open.Region}: {open} lets everybody in. List the other clusters' blocks in loadBalancerSourceRanges.";
        foreach (var gateway in gateways.SelectMany(gateway => gateway))
        {
            if (gateway.Ports.Except([MeshRelease.GatewayPort]).ToList() is { Count: > 0 } more)
                yield return $"{gateway.Region}: {gateway} also opens {string.Join(", ", more)}. Name {MeshRelease.GatewayPort} alone in service.ports, and label it instead of setting networkGateway, which adds ports.";
            if (!gateway.Ports.Contains(MeshRelease.GatewayPort))
                yield return $"{gateway.Region}: {gateway} does not open {MeshRelease.GatewayPort}, on which other clusters call. Add it to service.ports.";
        }
    }

    private static IEnumerable<string> Rule(SystemPlan plan, PlannedResource rule)
    {
        var policy = Member(rule.Inputs["spec"], "trafficPolicy");
        var locality = Member(policy, "loadBalancer", "localityLbSetting") as PlannedObject;
        if (locality is null)
            yield break;

        if (Member(policy, "outlierDetection") is not PlannedObject)
            yield return $"{plan.NameOf(rule)} prefers localities without outlierDetection, which Istio ignores. Add it.";
        else if (Member(policy, "outlierDetection", "maxEjectionPercent") is not PlannedNumber { Value: Whole })
            yield return $"{plan.NameOf(rule)} does not let every endpoint of a region be ejected. Set maxEjectionPercent to {Whole}: the rest would keep getting calls.";
        if (PlanReader.Items(locality["failover"]).Any() && PlanReader.Items(locality["distribute"]).Any())
            yield return $"{plan.NameOf(rule)} has failover and distribute, of which Istio takes one. Remove one of them.";
        foreach (var split in PlanReader.Items(locality["distribute"]).OfType<PlannedObject>())
        {
            var sum = (split["to"] as PlannedObject)?.Members.Values.Sum(share => PlanReader.Number(share) ?? 0) ?? 0;
            if (sum != Whole)
                yield return $"{plan.NameOf(rule)} shares out {sum} % of the calls from {PlanReader.Text(split["from"])}. Make it {Whole}.";
        }
    }

    private static PlannedValue? Member(PlannedValue? value, params string[] path) =>
        path.Aggregate(value, (inner, member) => (inner as PlannedObject)?[member]);
}
