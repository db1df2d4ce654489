using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MultiRegion.Offline;

/// <summary>The placeholders of one plan and what they stand for.</summary>
internal sealed class SymbolTable
{
    private readonly ConcurrentDictionary<string, PlannedSymbol> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);

    /// <summary>
    /// The label of a resource in placeholders: its name and kind. A later resource of the same name and kind, from
    /// another module, gets a number.
    /// </summary>
    public string NewLabel(string type, string name)
    {
        var label = $"{name}-{KebabCase.Of(Pulumi.TypeToken.Class(type))}";
        var uses = _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return uses == 1 ? label : NewLabel($"{label}#{uses}");
    }

    public void Add(string placeholder, PlannedSymbol symbol) => _symbols.TryAdd(placeholder, symbol);

    /// <summary>The first placeholder of this plan in a text; null when there is none.</summary>
    public string? FirstIn(string text) => Placeholders.FirstIn(text, _symbols.ContainsKey);

    public ImmutableSortedDictionary<string, PlannedSymbol> ToImmutable() => _symbols.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // A program may itself have a resource whose name ends in a number sign and a number.
    private string NewLabel(string label) => _labels.TryAdd(label, 1) ? label : NewLabel(label + "#");
}
