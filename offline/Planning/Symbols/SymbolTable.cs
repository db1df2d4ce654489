using System.Collections.Immutable;

namespace MultiRegion.Offline;

/// <summary>The placeholders of one plan and what they stand for.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, PlannedSymbol> _symbols = new(StringComparer.Ordinal);
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

    public void Add(string placeholder, string urn, string path)
    {
        lock (_symbols) // values may settle on several threads at once
        {
            if (!_symbols.ContainsKey(placeholder))
                _symbols.Add(placeholder, new(urn, path));
        }
    }

    /// <summary>The first placeholder of this plan in a text; null when there is none.</summary>
    public string? FirstIn(string text) => Placeholders.FirstIn(text, Contains);

    public ImmutableSortedDictionary<string, PlannedSymbol> ToImmutable() => _symbols.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private bool Contains(string placeholder)
    {
        lock (_symbols)
            return _symbols.ContainsKey(placeholder);
    }

    // A program may itself have a resource whose name ends in a number sign and a number.
    private string NewLabel(string label) => _labels.TryAdd(label, 1) ? label : NewLabel(label + "#");
}
