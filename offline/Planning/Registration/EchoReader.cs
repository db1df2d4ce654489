using Pulumi;

namespace MultiRegion.Offline;

/// <summary>Reads an input as the output of the same name. Text that the program left out is a placeholder: the provider fills it in.</summary>
internal sealed class EchoReader : ValueReader
{
    private readonly PlanSymbol _symbol;
    private readonly SymbolTable _symbols;
    private readonly StrongBox _refused;
    private bool _filledIn;

    public EchoReader(PlanSymbol symbol, SymbolTable symbols) : this(symbol, symbols, new())
    {
    }

    private EchoReader(PlanSymbol symbol, SymbolTable symbols, StrongBox refused) : base(_ => refused.Value = true)
    {
        _symbol = symbol;
        _symbols = symbols;
        _refused = refused;
    }

    /// <summary>Whether the value is not of the type that was asked for.</summary>
    public bool IsRefused => _refused.Value;

    /// <summary>Whether what was read holds placeholders, those of the input included.</summary>
    public bool HasPlaceholder(object? value) => _filledIn || Contains(value);

    protected override object? Absent(Type type, string context)
    {
        if (type != typeof(string) || context.Length == 0)
            return Default(type);

        _filledIn = true;
        return _symbol.Member(context.TrimStart('.')).Text;
    }

    private bool Contains(object? value) => value switch
    {
        string text => _symbols.FirstIn(text) is not null,
        OutputData data => Contains(data.Value),
        object?[] items => items.Any(Contains),
        Dictionary<string, object?> members => members.Values.Any(Contains),
        _ => false,
    };

    private sealed class StrongBox
    {
        public bool Value { get; set; }
    }
}
