namespace Pulumi;

/// <summary>Looks into the values that <see cref="PropertyWriter"/> leaves.</summary>
internal static class PlainValue
{
    /// <summary>The first unknown in a value, itself included.</summary>
    public static OutputData? FirstUnknown(object? value) => value switch
    {
        OutputData data => data.IsKnown ? FirstUnknown(data.Value) : data,
        object?[] items => First(items),
        Dictionary<string, object?> members => First(members.Values),
        _ => null,
    };

    public static bool HasSecret(object? value) => value switch
    {
        OutputData data => data.IsSecret || HasSecret(data.Value),
        object?[] items => items.Any(HasSecret),
        Dictionary<string, object?> members => members.Values.Any(HasSecret),
        _ => false,
    };

    private static OutputData? First(IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            if (FirstUnknown(value) is { } unknown)
                return unknown;
        }

        return null;
    }
}
