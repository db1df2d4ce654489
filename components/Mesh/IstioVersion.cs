using System.Globalization;

namespace MultiRegion.Components.Mesh;

/// <summary>A release of Istio, for instance <c>1.30.4</c>: control plane, proxies and charts share it.</summary>
/// <param name="Major">Always 1 so far.</param>
/// <param name="Minor">What supports which Kubernetes: 30.</param>
/// <param name="Patch">What fixes: 4.</param>
public readonly record struct IstioVersion(int Major, int Minor, int Patch) : IComparable<IstioVersion>
{
    /// <summary>The name of its control plane beside others, which allows no dots: <c>1-30-4</c>.</summary>
    public string Revision => ToString().Replace('.', '-');

    /// <summary>The minor release: <c>1.30</c>.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Reads a release as Istio writes it; false for anything else, a minor release alone included.</summary>
    public static bool TryParse(string text, out IstioVersion version)
    {
        version = default;
        var parts = text.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        if (parts is not [var major, var minor, var patch] || parts.Contains(-1))
            return false;

        version = new(major, minor, patch);
        return version.ToString() == text;
    }

    /// <inheritdoc/>
    public int CompareTo(IstioVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>Older.</summary>
    public static bool operator <(IstioVersion left, IstioVersion right) => left.CompareTo(right) < 0;

    /// <summary>Newer.</summary>
    public static bool operator >(IstioVersion left, IstioVersion right) => left.CompareTo(right) > 0;

    /// <summary>Older or the same.</summary>
    public static bool operator <=(IstioVersion left, IstioVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Newer or the same.</summary>
    public static bool operator >=(IstioVersion left, IstioVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}.{Patch}");
}
