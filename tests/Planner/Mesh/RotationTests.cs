using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Mesh;

/// <summary>The steps that docs/mesh.md tells, each planned and compared with the one before, as <c>diff</c> shows it.</summary>
public class RotationTests
{
    // What is signed with, and what trusts: two secrets that istiod reads anew, in place.
    private static readonly string[] Authorities = ["Updated us-east-1-authority", "Updated us-west-2-authority"];

    [Fact]
    public async Task Rotates_the_root_without_replacing_or_removing_what_is_in_use()
    {
        var steps = await StepsAsync("{}", """{ "trust": { "roots": [1, 2] } }""", """{ "trust": { "roots": [1, 2], "signer": 2 } }""", """{ "trust": { "roots": [2], "signer": 2 } }""");

        Assert.Equal([.. Authorities, "Added mesh-root-2", "Added mesh-root-2"], steps[0]);
        Assert.Equal(
            [.. Three("Removed us-east-1-intermediate-1-1"), .. Three("Removed us-west-2-intermediate-1-1"), .. Authorities, .. Three("Added us-east-1-intermediate-2-1"), .. Three("Added us-west-2-intermediate-2-1")],
            steps[1]);
        Assert.Equal(["Removed mesh-root-1", "Removed mesh-root-1", .. Authorities], steps[2]);
    }

    [Fact]
    public async Task Rotates_the_clusters_authorities_one_at_a_time()
    {
        var steps = await StepsAsync(
            "{}",
            """{ "regions": [{ "region": "us-west-2", "intermediate": 2 }] }""",
            """{ "regions": [{ "region": "us-west-2", "intermediate": 2 }, { "region": "us-east-1", "intermediate": 2 }] }""",
            """{ "trust": { "intermediate": 2 } }""");

        Assert.Equal([.. Three("Removed us-west-2-intermediate-1-1"), "Updated us-west-2-authority", .. Three("Added us-west-2-intermediate-1-2")], steps[0]);
        Assert.Equal([.. Three("Removed us-east-1-intermediate-1-1"), "Updated us-east-1-authority", .. Three("Added us-east-1-intermediate-1-2")], steps[1]);
        Assert.Empty(steps[2]); // said once for all of them, it is the same
    }

    [Fact]
    public async Task Upgrades_a_region_without_replacing_anything_or_touching_the_other()
    {
        var steps = await StepsAsync(
            "{}",
            """{ "regions": [{ "region": "us-west-2", "canary": "1.31.0" }] }""",
            """{ "regions": [{ "region": "us-west-2", "version": "1.31.0", "canary": "1.30.4" }] }""",
            """{ "regions": [{ "region": "us-west-2", "version": "1.31.0" }] }""",
            """{ "regions": [{ "region": "us-west-2", "version": "1.31.0" }, { "region": "us-east-1", "version": "1.31.0" }] }""",
            """{ "version": "1.31.0" }""");

        Assert.Equal(["Updated us-west-2-base", "Updated us-west-2-cni", "Added us-west-2-canary", "Added us-west-2-canary", "Added us-west-2-istiod-1-31-0"], steps[0]);
        Assert.Equal(["Updated us-west-2-base", "Updated us-west-2-canary", "Updated us-west-2-eastwest", "Updated us-west-2-stable"], steps[1]);
        Assert.Equal(["Removed us-west-2-canary", "Removed us-west-2-canary", "Removed us-west-2-istiod-1-30-4"], steps[2]);
        Assert.All(steps[3], change => Assert.Contains(" us-east-1-", change, StringComparison.Ordinal));
        Assert.Empty(steps[4]);
    }

    // What the second step would be without a name of its own: the authority that signs, gone and made anew.
    [Fact]
    public async Task Would_see_a_replacement()
    {
        var before = await PlanAsync("{}");

        var diff = SystemDiffer.Compare(before, before.Changed(resource => resource.Name == "us-east-1-intermediate-1-1" && resource.Type.Contains("LocallySignedCert", StringComparison.Ordinal)
            ? resource.With(new PlannedString("another"), "caCertPem")
            : resource));

        Assert.Contains("Replaced us-east-1-intermediate-1-1", Shown(diff));
    }

    private static IEnumerable<string> Three(string change) => Enumerable.Repeat(change, 3); // key, request and certificate

    private static async Task<List<string>[]> StepsAsync(params string[] settings)
    {
        var plans = new List<SystemPlan>();
        foreach (var setting in settings)
            plans.Add(await PlanAsync(setting));
        return [.. plans.Zip(plans.Skip(1), (before, after) => Shown(SystemDiffer.Compare(before, after)))];
    }

    private static Task<SystemPlan> PlanAsync(string settings)
    {
        var mesh = JsonNode.Parse(settings)!.AsObject();
        mesh.TryAdd("version", "1.30.4");
        return PlannedMesh.PlanAsync(2, settings: mesh.ToJsonString());
    }

    private static List<string> Shown(SystemDiff diff) =>
    [
        .. diff.Changes
            .Where(change => change.Kind is not ChangeKind.StateOnly)
            .OrderBy(change => change.Kind).ThenBy(change => change.Resource.Name, StringComparer.Ordinal)
            .Select(change => $"{change.Kind} {change.Resource.Name}"),
    ];
}
