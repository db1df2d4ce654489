using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Plain values as mocks see them, and what mocks answer as plain values.</summary>
internal sealed class MockValues(Func<Resource, object> reference)
{
    /// <summary>The inputs by name: secrets in the clear, and without those that hold anything unknown.</summary>
    public ImmutableDictionary<string, object> ToInputs(IEnumerable<InputProperty> properties) => properties
        .Where(property => PlainValue.FirstUnknown(property.Value) is null)
        .Select(property => KeyValuePair.Create(property.Name, ToObject(property.Value)!))
        .ToImmutableDictionary();

    public object? ToObject(object? value) => value switch
    {
        OutputData data => ToObject(data.Value),
        object?[] items => ImmutableArray.CreateRange(items.Select(ToObject)),
        Dictionary<string, object?> members => members
            .Select(member => KeyValuePair.Create(member.Key, ToObject(member.Value)!))
            .ToImmutableDictionary(),
        Resource resource => reference(resource),
        _ => value,
    };

    /// <summary>What a mock answered: a dictionary, arguments or an object of an output type.</summary>
    public static async Task<Dictionary<string, object?>> FromAnswerAsync(object? answer)
    {
        if (answer is null)
            return [];

        var written = await PropertyWriter.WriteValueAsync(answer).ConfigureAwait(false);
        return written.Value as Dictionary<string, object?>
            ?? throw new InvalidOperationException($"{answer.GetType().FullName} is not a supported argument type.");
    }
}
