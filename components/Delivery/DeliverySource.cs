using System.Text.RegularExpressions;

namespace MultiRegion.Components.Delivery;

/// <summary>Where a cluster's applications stand.</summary>
/// <param name="Repository">The Git repository, <c>https://</c> or <c>ssh://</c>.</param>
/// <param name="Revision">A branch, a tag (<c>v1.2.3</c>) or a commit (forty hexadecimal digits).</param>
/// <param name="Path">The folder within it that this cluster runs.</param>
public sealed partial record DeliverySource(string Repository, string Revision, string Path)
{
    /// <summary>True when the revision is a commit.</summary>
    public bool IsCommit => Commit().IsMatch(Revision);

    /// <summary>True when the revision is a version's tag.</summary>
    public bool IsTag => Tag().IsMatch(Revision);

    [GeneratedRegex(@"\A[0-9a-f]{40}\z")]
    private static partial Regex Commit();

    [GeneratedRegex(@"\Av?[0-9]+\.[0-9]+\.[0-9]+(?:[-+].*)?\z")]
    private static partial Regex Tag();
}
