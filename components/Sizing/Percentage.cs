namespace MultiRegion.Components.Sizing;

/// <summary>A share of a whole, in whole percent.</summary>
/// <param name="Value">1 to 100.</param>
public readonly record struct Percentage(int Value)
{
    /// <summary>The smallest share: a region with nothing running cannot take over.</summary>
    public const int Minimum = 1;

    /// <summary>The whole.</summary>
    public const int Maximum = 100;

    /// <summary>True when the value is within bounds.</summary>
    public bool IsValid => Value is >= Minimum and <= Maximum;

    /// <summary>That share of a count, rounded up: a fifth of eleven nodes is three nodes.</summary>
    public int Of(int whole) => (int)((((long)whole * Value) + 99) / 100);

    /// <inheritdoc/>
    public override string ToString() => $"{Value}%";
}
