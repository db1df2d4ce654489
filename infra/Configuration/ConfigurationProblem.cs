using System.Text.RegularExpressions;

namespace MultiRegion.Infra.Configuration;

/// <summary>One thing wrong with the configuration, and what to do about it.</summary>
/// <param name="File">The file it stands in, relative to the project: <c>stacks/Pulumi.us-west-2.yaml</c>.</param>
/// <param name="Key">The path to the value: <c>topology.regions[1].cidr</c>.</param>
/// <param name="Found">What is there, as a phrase: <c>'10.16.0.0/33'</c>, <c>nothing</c>, <c>a list</c>.</param>
/// <param name="Expected">What should be there, or why what is there will not do; continues the sentence.</param>
/// <param name="Fix">What to do, as a sentence with its own full stop or question mark.</param>
public sealed partial record ConfigurationProblem(string File, string Key, string Found, string Expected, string Fix)
{
    /// <summary>The problem on one line.</summary>
    public override string ToString() => $"{File}: {Key}: got {Found}, {Expected}. {Fix}";

    /// <summary>
    /// Each problem once, in the order of someone working through the files: the project's file first, then the stacks'
    /// by name, and by key within a file.
    /// </summary>
    public static IEnumerable<ConfigurationProblem> InReadingOrder(
        IEnumerable<ConfigurationProblem> problems, string projectFile) =>
        problems
            .Distinct()
            .OrderBy(problem => problem.File != projectFile)
            .ThenBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => WithPaddedIndexes(problem.Key), StringComparer.Ordinal);

    // regions[10] comes after regions[9].
    private static string WithPaddedIndexes(string key) =>
        Index().Replace(key, index => index.Value.PadLeft(10, '0'));

    [GeneratedRegex(@"(?<=\[)\d+(?=\])")]
    private static partial Regex Index();
}
