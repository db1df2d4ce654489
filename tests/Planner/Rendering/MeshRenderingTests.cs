using System.Text;
using System.Text.Json;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Tests.Planner.Rendering;

public class MeshRenderingTests
{
    private static readonly PreviewReport Report = new([], [])
    {
        Mesh = new([new("us-east-1", "2 x istiod 1.30.4", 1, 4, "requested by the plan"), new("us-west-2", "40 x sidecar", 0.804, 2.25, "measured")]),
    };

    [Fact]
    public void Writes_each_figure_with_its_source_for_programs()
    {
        var requests = JsonDocument.Parse(JsonPreview.Render(Report)).RootElement.GetProperty("mesh").GetProperty("requests");

        Assert.Equal(
            """{"region":"us-west-2","part":"40 x sidecar","vCpu":0.8,"memoryGiB":2.25,"source":"measured"}""",
            JsonSerializer.Serialize(requests[1]));
        Assert.Equal(2, requests.GetArrayLength());
    }

    [Fact]
    public void Shows_each_figure_with_its_source_to_people() => Assert.Contains(
        """
        mesh in us-east-1: what it asks of the nodes
          2 x istiod 1.30.4: 1.0 vCPU, 4.0 GiB
              requested by the plan

        mesh in us-west-2: what it asks of the nodes
          40 x sidecar: 0.8 vCPU, 2.25 GiB
              measured
        """,
        TextPreview.Render(Report, TextLook.Plain, verbose: false),
        StringComparison.Ordinal);

    [Fact]
    public void Says_nothing_without_a_mesh()
    {
        var without = new PreviewReport([], []);

        Assert.DoesNotContain("mesh", Encoding.UTF8.GetString(JsonPreview.Render(without)), StringComparison.Ordinal);
        Assert.DoesNotContain("mesh", TextPreview.Render(without, TextLook.Plain, verbose: false), StringComparison.Ordinal);
    }
}
