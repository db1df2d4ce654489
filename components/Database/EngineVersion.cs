using System.Globalization;

namespace MultiRegion.Components.Database;

/// <summary>A version of Aurora PostgreSQL, for instance <c>16.8</c>.</summary>
/// <param name="Major">What only an explicit upgrade changes: 16.</param>
/// <param name="Minor">What a maintenance upgrade changes: 8.</param>
public readonly record struct EngineVersion(int Major, int Minor)
{
    /// <summary>The engine, as every RDS call names it.</summary>
    public const string Engine = "aurora-postgresql";

    /// <summary>What parameter groups call the major version: <c>aurora-postgresql16</c>.</summary>
    public string Family => $"{Engine}{Major.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Reads a version as RDS writes it; false for anything else, three numbers included.</summary>
    public static bool TryParse(string text, out EngineVersion version)
    {
        version = default;
        if (text.Split('.') is not [var major, var minor]
            || !int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var second))
            return false;

        version = new(first, second);
        return version.ToString() == text;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
