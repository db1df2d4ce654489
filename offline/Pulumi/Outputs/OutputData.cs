namespace Pulumi;

/// <summary>A settled value with what is known about it. It is its own source.</summary>
internal sealed class OutputData : OutputSource
{
    private static readonly OutputData s_null = new(null, isKnown: true);
    private static readonly OutputData s_unknown = new(null, isKnown: false);

    private OutputData(object? value, bool isKnown, bool isSecret = false, ResourceSet resources = default, Symbol? symbol = null)
    {
        Value = value;
        IsKnown = isKnown;
        IsSecret = isSecret;
        Resources = resources;
        Symbol = symbol;
    }

    public object? Value { get; }
    public bool IsKnown { get; }
    public bool IsSecret { get; }
    public ResourceSet Resources { get; }

    /// <summary>
    /// What the value stands for, in a plan only: of an unknown value its placeholder, of a known one that it was made
    /// from placeholder text.
    /// </summary>
    public Symbol? Symbol { get; }

    public override OutputData Settled => this;

    public override Task<OutputData> SettleAsync() => Task.FromResult(this);

    public static OutputData Known(object? value) => value is null ? s_null : new(value, isKnown: true);

    public static OutputData Known(object? value, bool isSecret, ResourceSet resources, Symbol? symbol = null) =>
        new(value, isKnown: true, isSecret, resources, symbol);

    public static OutputData Secret(object? value) => new(value, isKnown: true, isSecret: true);

    public static OutputData Unknown() => s_unknown;

    public static OutputData Unknown(object? value, bool isSecret, ResourceSet resources, Symbol? symbol = null) =>
        new(value, isKnown: false, isSecret, resources, symbol);

    public OutputData WithSecret(bool isSecret) =>
        isSecret == IsSecret ? this : new(Value, IsKnown, isSecret, Resources, Symbol);

    public OutputData WithResources(ResourceSet resources) => new(Value, IsKnown, IsSecret, resources, Symbol);

    public OutputData WithValue(object? value) => new(value, IsKnown, IsSecret, Resources, Symbol);

    /// <summary>What a callback that was not called, or could not cope with a placeholder, leaves of this value.</summary>
    public OutputData Derive() => new(null, isKnown: false, IsSecret, Resources, Symbol?.Derived);

    /// <summary>This value as the result of a callback that was given <paramref name="origin"/>.</summary>
    public OutputData After(OutputData origin) =>
        !origin.IsSecret && origin.Resources.IsEmpty && origin.Symbol is null
            ? this
            : new(Value, IsKnown, IsSecret || origin.IsSecret, origin.Resources.Union(Resources), Symbol ?? origin.Symbol?.Derived);

    /// <summary>The items as one value: known when all are, secret when one is, from the resources of all.</summary>
    public static OutputData All(OutputData[] items)
    {
        var known = true;
        var secret = false;
        Symbol? symbol = null;
        Symbol? unknown = null;
        var resources = new ResourceSet.Builder();
        foreach (var item in items)
        {
            known &= item.IsKnown;
            secret |= item.IsSecret;
            symbol ??= item.Symbol;
            unknown ??= item.IsKnown ? null : item.Symbol;
            resources.Add(item.Resources);
        }

        var from = resources.ToSet();
        return known
            ? Known(items, secret, from, symbol)
            : Unknown(null, secret, from, unknown);
    }
}
