using System.Globalization;

namespace MultiRegion.Components.Mesh;

/// <summary>Durations as Istio writes them.</summary>
internal static class IstioDuration
{
    /// <summary><c>10s</c>, or <c>1500ms</c> where seconds are not enough.</summary>
    internal static string Text(TimeSpan duration) => duration.Ticks % TimeSpan.TicksPerSecond == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalSeconds}s")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalMilliseconds}ms");
}
