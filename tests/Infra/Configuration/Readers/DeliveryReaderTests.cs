using MultiRegion.Components.Delivery;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class DeliveryReaderTests
{
    [Fact]
    public void Reads_every_value()
    {
        var delivery = Read("""{ "engine": "flux", "repository": "ssh://git@github.com/example/platform.git", "revision": "v1.2.3", "path": "apps/east" }""");

        Assert.Equal(DeliveryEngine.Flux, delivery.Engine);
        Assert.Equal(new DeliverySource("ssh://git@github.com/example/platform.git", "v1.2.3", "apps/east"), delivery.Source);
    }

    [Fact]
    public void Takes_the_main_branch_and_the_regions_own_overlay_by_default() => Assert.Equal(
        new DeliverySource("https://github.com/example/platform", "main", "manifests/apps/overlays/us-east-1"),
        Read("""{ "engine": "argocd", "repository": "https://github.com/example/platform" }""").Source);

    [Fact]
    public void Needs_no_section() => Assert.Equal(
        new DeliverySettings { Engine = DeliveryEngine.None, Source = null },
        Assert.IsType<RegionSettings>(StackSettings.Load(Given.UsEast1.Without("gitops")).Settings).Delivery);

    [Fact]
    public void Reports_an_engine_without_a_repository() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: gitops.repository: got nothing, expected the https:// or ssh:// address of a Git repository. "
            + "Add it, e.g. repository: https://github.com/example/platform.",
        ],
        Problems("""{ "engine": "argocd" }"""));

    [Fact]
    public void Reports_an_unknown_engine() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: gitops.engine: got 'argo-cd', expected one of argocd, flux, none. Did you mean 'argocd'?"],
        Problems("""{ "engine": "argo-cd", "repository": "https://github.com/example/platform" }"""));

    // It would be believed to be delivered.
    [Fact]
    public void Reports_a_repository_that_nothing_reads() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: gitops.repository: got an unknown key, expected engine only. Remove it."],
        Problems("""{ "engine": "none", "repository": "https://github.com/example/platform" }"""));

    [Theory]
    [InlineData("/manifests/apps/", "Write manifests/apps.")]
    [InlineData("manifests\\\\apps", "Write manifests/apps.")]
    [InlineData("../manifests", "Write manifests.")]
    [InlineData("man?fests", "Write it like manifests/apps/overlays/us-east-1.")]
    public void Reports_a_path_that_is_no_folder(string json, string fix) => Assert.Equal(
        [$"stacks/Pulumi.us-east-1.yaml: gitops.path: got '{json.Replace("\\\\", "\\")}', expected a folder within the repository. {fix}"],
        Problems($$"""{ "engine": "argocd", "repository": "https://github.com/example/platform", "path": "{{json}}" }"""));

    [Fact]
    public void Reports_a_revision_that_Git_would_not_know() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: gitops.revision: got 'refs/heads/main', expected a branch, a tag or a commit. Write main."],
        Problems("""{ "engine": "argocd", "repository": "https://github.com/example/platform", "revision": "refs/heads/main" }"""));

    private static DeliverySettings Read(string json) =>
        Assert.IsType<RegionSettings>(StackSettings.Load(Given.UsEast1.With("gitops", json)).Settings).Delivery;

    private static IEnumerable<string> Problems(string json) => Given.UsEast1.With("gitops", json).Problems();
}
