using System.Diagnostics;
using System.Text.Json.Nodes;
using MultiRegion.Offline;

namespace MultiRegion.Tests.Planner.Mesh;

/// <summary>Istio's own definitions judge what is planned; a wrong field would otherwise be seen in a cluster at the earliest.</summary>
public class PublishedSchemasTests
{
    [PublishedSchemaFact]
    public async Task Accept_every_planned_resource_of_istio()
    {
        var resources = Istio(await PlannedMesh.PlanAsync(3));

        Assert.Equal(24, resources.Count); // per cluster: a gateway, three rules, two routes, one of authentication, one of telemetry
        Assert.Equal("24 right", await ValidateAsync(resources));
    }

    [PublishedSchemaFact]
    public async Task Refuse_what_is_misspelt()
    {
        var resources = Istio((await PlannedMesh.PlanAsync(2)).Changed(resource => resource.Type.EndsWith(":DestinationRule", StringComparison.Ordinal)
            ? resource.With(new PlannedString("all"), "spec", "trafficPolicy", "outlierDetection", "maxEjectionPercent")
            : resource));

        var report = await ValidateAsync(resources);

        Assert.Contains("DestinationRule payment-service-default: ", report, StringComparison.Ordinal);
        Assert.EndsWith("10 right", report, StringComparison.Ordinal);
    }

    private static List<JsonNode> Istio(MultiRegion.Planner.Planning.SystemPlan plan) =>
        [.. plan.Resources.Where(resource => resource.Type.Contains(".istio.io/", StringComparison.Ordinal)).Select(resource => Json(resource.Inputs)!)];

    private static async Task<string> ValidateAsync(List<JsonNode> resources)
    {
        using var node = Process.Start(new ProcessStartInfo("node", "validate.mjs")
        {
            WorkingDirectory = PublishedSchemaFactAttribute.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await node.StandardInput.WriteAsync(new JsonArray([.. resources]).ToJsonString());
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static JsonNode? Json(PlannedValue value) => value switch
    {
        PlannedString text => JsonValue.Create(text.Value),
        PlannedNumber { Value: var number } => double.IsInteger(number) ? JsonValue.Create((long)number) : JsonValue.Create(number),
        PlannedBool flag => JsonValue.Create(flag.Value),
        PlannedList list => new JsonArray([.. list.Items.Select(Json)]),
        PlannedObject members => new JsonObject(members.Members.Select(member => KeyValuePair.Create(member.Key, Json(member.Value)))),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
