using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>Turns the values of another stack's plan back into those a program works on.</summary>
internal static class ReferenceValues
{
    /// <summary>One output as a <c>StackReference</c> hands it on.</summary>
    public static OutputData ToOutput(PlannedValue planned, ResourceSet resources, Predicate<string> isPlaceholder)
    {
        var isSecret = HasSecret(planned);
        if (Revealed(planned) is PlannedUnknown unknown)
            return OutputData.Unknown(null, isSecret, resources, PlanSymbol.Foreign(unknown.Placeholder));

        var symbol = FirstPlaceholder(planned, isPlaceholder) is { } placeholder ? PlanSymbol.Foreign(placeholder) : null;
        return OutputData.Known(ToObject(planned), isSecret, resources, symbol);
    }

    /// <summary>The value in the clear. An unknown inside a list or object stands there as its placeholder.</summary>
    public static object? ToObject(PlannedValue planned) => planned switch
    {
        PlannedBool flag => flag.Value,
        PlannedNumber number => number.Value,
        PlannedString text => text.Value,
        PlannedUnknown unknown => unknown.Placeholder,
        PlannedSecret secret => ToObject(secret.Value),
        PlannedList list => ImmutableArray.CreateRange(list.Items.Select(item => ToObject(item)!)),
        PlannedObject members => members.Members.ToImmutableDictionary(member => member.Key, member => ToObject(member.Value)!),
        PlannedAsset asset => ToAsset(asset),
        _ => null,
    };

    public static bool HasSecret(PlannedValue planned) => planned switch
    {
        PlannedSecret => true,
        PlannedList list => list.Items.Any(HasSecret),
        PlannedObject members => members.Members.Values.Any(HasSecret),
        _ => false,
    };

    private static PlannedValue Revealed(PlannedValue planned) => planned is PlannedSecret secret ? Revealed(secret.Value) : planned;

    private static string? FirstPlaceholder(PlannedValue planned, Predicate<string> isPlaceholder) => planned switch
    {
        PlannedString text => Placeholders.FirstIn(text.Value, isPlaceholder),
        PlannedUnknown unknown => unknown.Placeholder,
        PlannedSecret secret => FirstPlaceholder(secret.Value, isPlaceholder),
        PlannedList list => list.Items.Select(item => FirstPlaceholder(item, isPlaceholder)).FirstOrDefault(found => found is not null),
        PlannedObject members => members.Members.Values
            .Select(member => FirstPlaceholder(member, isPlaceholder)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static AssetOrArchive ToAsset(PlannedAsset asset) => asset.Kind switch
    {
        "file" => new FileAsset(asset.Content),
        "remote" => new RemoteAsset(asset.Content),
        "archive" => new FileArchive(asset.Content),
        _ => new StringAsset(asset.Content),
    };
}
