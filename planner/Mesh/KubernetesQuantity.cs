using System.Globalization;

namespace MultiRegion.Planner.Mesh;

/// <summary>Amounts as Kubernetes writes them: <c>500m</c> is half of one, <c>2Gi</c> two times 2^30.</summary>
internal static class KubernetesQuantity
{
    internal const double Gibi = 1L << 30;

    private const double Mebi = 1L << 20;
    private const double Milli = 0.001;

    /// <summary>The amount; 0 for what is no amount.</summary>
    public static double Of(string? text) => text switch
    {
        null => 0,
        _ when text.EndsWith("Gi", StringComparison.Ordinal) => Number(text[..^2]) * Gibi,
        _ when text.EndsWith("Mi", StringComparison.Ordinal) => Number(text[..^2]) * Mebi,
        _ when text.EndsWith('m') => Number(text[..^1]) * Milli,
        _ => Number(text),
    };

    private static double Number(string digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
