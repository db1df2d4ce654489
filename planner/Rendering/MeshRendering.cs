using System.Globalization;
using System.Text.Json;
using MultiRegion.Planner.Mesh;
using Spectre.Console;

namespace MultiRegion.Planner.Rendering;

/// <summary>Shows what the mesh asks of the nodes, figure by figure with its source; nothing where there is no mesh.</summary>
internal static class MeshRendering
{
    private const int Indent = 6;

    /// <summary>The <c>mesh</c> member of the preview, for programs.</summary>
    public static void Write(Utf8JsonWriter json, MeshFootprint footprint)
    {
        if (footprint.Requests.IsEmpty)
            return;

        json.WriteStartObject("mesh");
        json.WriteStartArray("requests");
        foreach (var request in footprint.Requests)
        {
            json.WriteStartObject();
            json.WriteString("region", request.Region);
            json.WriteString("part", request.Part);
            json.WriteNumber("vCpu", Math.Round(request.Cpu, 2));
            json.WriteNumber("memoryGiB", Math.Round(request.Memory, 2));
            json.WriteString("source", request.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One block per region, for people.</summary>
    public static void Render(IAnsiConsole console, MeshFootprint footprint)
    {
        foreach (var region in footprint.Requests.GroupBy(request => request.Region))
        {
            console.WriteLine($"mesh in {region.Key}: what it asks of the nodes");
            foreach (var request in region)
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {request.Part}: {request.Cpu:0.0#} vCPU, {request.Memory:0.0#} GiB"));
                console.Write(new Padder(new Text(request.Source, new(decoration: Decoration.Dim)), new Padding(Indent, 0, 0, 0)));
            }

            console.WriteLine();
        }
    }
}
