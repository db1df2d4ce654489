namespace MultiRegion.Components.Mesh;

/// <summary>One pod in each zone as far as there are nodes, as values of a chart.</summary>
internal static class ZoneSpread
{
    internal static object[] Of(params (string Label, string Value)[] labels) =>
    [
        new Dictionary<string, object>
        {
            ["topologyKey"] = "topology.kubernetes.io/zone",
            ["maxSkew"] = 1,
            ["whenUnsatisfiable"] = "ScheduleAnyway", // with a zone gone, the others take its pods
            ["labelSelector"] = new Dictionary<string, object> { ["matchLabels"] = labels.ToDictionary(label => label.Label, label => (object)label.Value) },
        },
    ];
}
