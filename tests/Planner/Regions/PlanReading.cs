using MultiRegion.Offline;
using MultiRegion.Planner.Checks;

namespace MultiRegion.Tests.Planner.Regions;

/// <summary>Ways to read a planned stack.</summary>
internal static class PlanReading
{
    public static IEnumerable<PlannedResource> OfType(this PlannedStack stack, string type) => stack.Resources.Where(resource => resource.Type == type);

    public static PlannedResource Single(this PlannedStack stack, string type, string name) =>
        Assert.Single(stack.Resources, resource => resource.Type == type && resource.Name == name);

    public static PlannedResource Single(this PlannedStack stack, string type) => Assert.Single(stack.OfType(type));

    public static PlannedValue? At(this PlannedResource resource, params ReadOnlySpan<string> path) => Values.At(resource.Inputs, path);

    public static string? Text(this PlannedResource resource, params ReadOnlySpan<string> path) => Values.Text(resource.At(path));

    public static int? Number(this PlannedResource resource, params ReadOnlySpan<string> path) => Values.Number(resource.At(path));

    /// <summary>Names of what a resource waits for, of one type.</summary>
    public static IEnumerable<string> WaitsFor(this PlannedResource resource, string type) =>
        from urn in resource.Dependencies
        let parts = urn.Split("::")
        where parts[2].Split('$')[^1] == type
        select parts[3];

    /// <summary>Every text in a value, with the path to it.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(PlannedValue value, string path = "") => value switch
    {
        PlannedString text => [(path, text.Value)],
        PlannedUnknown unknown => [(path, unknown.Placeholder)],
        PlannedSecret secret => Texts(secret.Value, path),
        PlannedList list => list.Items.SelectMany((item, index) => Texts(item, $"{path}[{index}]")),
        PlannedObject members => members.Members.SelectMany(member => Texts(member.Value, $"{path}.{member.Key}")),
        _ => [],
    };
}
