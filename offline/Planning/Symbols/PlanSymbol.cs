using Pulumi;

namespace MultiRegion.Offline;

/// <summary>A property of a resource, or something inside it, that no one can know yet.</summary>
/// <param name="table">Where the placeholder is explained; null for one that another plan explains.</param>
/// <param name="urn">The resource.</param>
/// <param name="label">The resource's label.</param>
/// <param name="path">The property with the path behind it; empty for the whole.</param>
internal sealed class PlanSymbol(SymbolTable? table, string urn, string label, string path) : Symbol
{
    // Marks what a callback made of the value.
    private const string Ellipsis = "…";

    private bool IsDerived { get; init; }

    public override string Text
    {
        get
        {
            var text = $"<{label}{(path.Length == 0 ? "" : ".")}{path}{(IsDerived ? Ellipsis : "")}>";
            table?.Add(text, urn, path);
            return text;
        }
    }

    public override Symbol Derived => IsDerived ? this : new PlanSymbol(table, urn, label, path) { IsDerived = true };

    /// <summary>The symbol of a placeholder that another plan explains.</summary>
    public static PlanSymbol Foreign(string placeholder)
    {
        var body = placeholder.Trim('<', '>');
        return new(null, "", body.TrimEnd(Ellipsis[0]), "") { IsDerived = body.EndsWith(Ellipsis, StringComparison.Ordinal) };
    }

    public PlanSymbol Member(string name) => IsDerived ? this : new(table, urn, label, path.Length == 0 ? name : $"{path}.{name}");

    public PlanSymbol At(int index) => IsDerived ? this : path.Length == 0
        ? new(table, urn, $"{label}[{index}]", "")
        : new(table, urn, label, $"{path}[{index}]");

    public override OutputData Element(OutputData list, int index, Type type) =>
        SymbolicValue.Create(type, At(index), list.IsSecret, list.Resources);
}
