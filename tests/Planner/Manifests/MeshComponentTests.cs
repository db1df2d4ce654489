using YamlDotNet.RepresentationModel;

namespace MultiRegion.Tests.Planner.Manifests;

/// <summary>What overlays take up where the clusters are a mesh.</summary>
public class MeshComponentTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "manifests", "apps", "components", "mesh");
    private static readonly YamlNode Component = Repository.Parse(File.ReadAllText(Path.Combine(Folder, "kustomization.yaml"))).Single();

    private static IEnumerable<YamlNode> Routes => Repository.Base().Where(one => one.Text("kind") == "HTTPRoute");

    // Under its public name a request passes the gateway's proxy unencrypted, and members refuse it.
    [Fact]
    public void Gives_every_request_to_a_member_the_name_of_its_service()
    {
        var patched = Component.Items("patches").ToDictionary(patch => patch.Text("target", "name")!);

        // Every route but those of the health paths, whose pods are no members.
        Assert.Equal(Routes.Select(route => route.Text("metadata", "name")!).Where(name => !name.EndsWith("-health", StringComparison.Ordinal)), patched.Keys);
        Assert.All(patched, patch =>
        {
            Assert.Equal("HTTPRoute", patch.Value.Text("target", "kind"));
            var operation = Assert.Single(Repository.Parse(patch.Value.Text("patch")!).Single().Items());
            var filter = Assert.Single(operation.Items("value"));
            var backend = Assert.Single(Rule(patch.Key).Items("backendRefs"));
            Assert.Equal(("add", "/spec/rules/0/filters", "URLRewrite"), (operation.Text("op"), operation.Text("path"), filter.Text("type")));
            Assert.Equal($"{backend.Text("name")}.api.svc.cluster.local", filter.Text("urlRewrite", "hostname"));
        });
    }

    // The operation adds the filters as a whole; of a route with filters of its own it would take them away.
    [Fact]
    public void Overwrites_no_filter_of_a_route() => Assert.All(
        Component.Items("patches"), patch => Assert.Null(Rule(patch.Text("target", "name")!).At("filters")));

    // A namespace that lets no pod prepare its own network can be a member all the same: agents on the nodes do it.
    [Fact]
    public void Belongs_to_members_that_enforce_the_restricted_profile() =>
        Assert.Equal("restricted", Repository.Base().OfKind("Namespace", "api").Text("metadata", "labels", "pod-security.kubernetes.io/enforce"));

    // Where kubectl is; the CI image has it.
    [Fact]
    public async Task Builds_with_an_overlay()
    {
        using var folder = new TemporaryFolder();
        var overlay = Repository.Regions.First();
        string From(string path) => Path.GetRelativePath(folder.Path, path).Replace('\\', '/');
        folder.Write("kustomization.yaml", $"resources: [{From(Repository.Overlay(overlay))}]\ncomponents: [{From(Folder)}]\n");
        if (await OverlayTests.KustomizeAsync(folder.Path) is not { } built)
            return;

        var routes = Repository.Parse(built).Where(one => one.Text("kind") == "HTTPRoute").ToDictionary(route => route.Text("metadata", "name")!);
        Assert.Equal("api.api.svc.cluster.local", routes["api"].Text("spec", "rules", 0, "filters", 0, "urlRewrite", "hostname"));
        Assert.Null(routes["region-health"].Text("spec", "rules", 0, "filters", 0, "urlRewrite", "hostname"));
    }

    private static YamlNode Rule(string route) => Assert.Single(Routes.Single(one => one.Text("metadata", "name") == route).Items("spec", "rules"));
}
