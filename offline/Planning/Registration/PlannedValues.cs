using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>Turns the engine's plain values into those of a plan.</summary>
internal static class PlannedValues
{
    // An unknown that no resource stands behind: the program made it so.
    private const string Anonymous = "<unknown>";

    public static PlannedObject FromProperties(IEnumerable<InputProperty> properties) =>
        new(properties.ToImmutableSortedDictionary(property => property.Name, property => From(property.Value), StringComparer.Ordinal));

    public static PlannedValue From(object? value) => value switch
    {
        null => PlannedNull.Instance,
        string text => new PlannedString(text),
        bool flag => new PlannedBool(flag),
        double number => new PlannedNumber(number),
        OutputData { IsSecret: true } secret => new PlannedSecret(From(secret.WithSecret(false))),
        OutputData { IsKnown: false } unknown => new PlannedUnknown(unknown.Symbol?.Text ?? Anonymous),
        OutputData data => From(data.Value),
        object?[] items => new PlannedList([.. items.Select(From)]),
        Dictionary<string, object?> members => new PlannedObject(members.ToImmutableSortedDictionary(
            member => member.Key, member => From(member.Value), StringComparer.Ordinal)),
        AssetOrArchive asset => new PlannedAsset(Kind(asset), asset.Content),
        CustomResource resource => From(resource.Id.Source.Settled),
        Resource component => From(component.Urn.Source.Settled),
        _ => throw new InvalidOperationException($"A plan has no place for a {value.GetType().FullName}."),
    };

    /// <summary>Paths of everything secret, sorted.</summary>
    public static ImmutableArray<string> SecretPaths(List<InputProperty> properties)
    {
        List<string>? paths = null;
        foreach (var property in properties)
            AddSecretPaths(property.Value, property.Name, ref paths);
        paths?.Sort(StringComparer.Ordinal);
        return paths is null ? [] : [.. paths];
    }

    private static void AddSecretPaths(object? value, string path, ref List<string>? paths)
    {
        switch (value)
        {
            case OutputData { IsSecret: true }:
                (paths ??= []).Add(path);
                break;
            case OutputData data:
                AddSecretPaths(data.Value, path, ref paths);
                break;
            case object?[] items:
                for (var i = 0; i < items.Length; i++)
                    AddSecretPaths(items[i], $"{path}[{i}]", ref paths);
                break;
            case Dictionary<string, object?> members:
                foreach (var (name, member) in members)
                    AddSecretPaths(member, $"{path}.{name}", ref paths);
                break;
        }
    }

    private static string Kind(AssetOrArchive asset) => asset switch
    {
        FileAsset => "file",
        StringAsset => "text",
        RemoteAsset or RemoteArchive => "remote",
        _ => "archive",
    };
}
