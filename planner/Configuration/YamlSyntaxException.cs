using YamlDotNet.Core;

namespace MultiRegion.Planner.Configuration;

/// <summary>Text that is not one document of YAML as configuration uses it.</summary>
/// <param name="place">Where reading stopped.</param>
/// <param name="found">What stands there.</param>
/// <param name="expected">What should.</param>
/// <param name="fix">What to do.</param>
internal sealed class YamlSyntaxException(Mark place, string found, string expected, string fix)
    : Exception($"got {found}, {expected}. {fix}")
{
    /// <summary>Counted from 1.</summary>
    public long Line => place.Line;

    /// <summary>Counted from 1.</summary>
    public long Column => place.Column;

    public string Found => found;

    public string Expected => expected;

    public string Fix => fix;
}
