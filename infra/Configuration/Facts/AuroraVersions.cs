using System.Collections.Immutable;
using MultiRegion.Components.Database;

namespace MultiRegion.Infra.Configuration.Facts;

/// <summary>
/// The versions of Aurora PostgreSQL that global databases run and that are not deprecated, read in November 2026 from the
/// release notes as they stood in April 2026. Left out: 18, which was a preview without global databases. No service is
/// asked: a plan is the same in every account, and whoever adds a version does so in review.
/// <see href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/AuroraPostgreSQL.Updates.html"/>,
/// <see href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.Aurora_Fea_Regions_DB-eng.Feature.GlobalDatabase.html"/>
/// </summary>
internal static class AuroraVersions
{
    private static readonly ImmutableSortedDictionary<int, ImmutableArray<int>> Minors = new Dictionary<int, ImmutableArray<int>>
    {
        [14] = [6, 8, 9, 10, 11, 12, 13, 15, 17, 18, 19, 20, 22],
        [15] = [3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 17],
        [16] = [1, 2, 3, 4, 6, 8, 9, 10, 11, 13],
        [17] = [4, 5, 6, 7, 9],
    }.ToImmutableSortedDictionary();

    /// <summary>The one to start with: the newest.</summary>
    public static EngineVersion Newest { get; } = NewestOf(Minors.Keys.Max())!.Value;

    /// <summary>The major versions, oldest first.</summary>
    public static IEnumerable<int> Majors => Minors.Keys;

    /// <summary>The versions of a major one, oldest first; none for one that global databases do not run.</summary>
    public static ImmutableArray<EngineVersion> Of(int major) =>
        [.. Minors.GetValueOrDefault(major, []).Select(minor => new EngineVersion(major, minor))];

    /// <summary>The newest version of a major one, if there is any.</summary>
    public static EngineVersion? NewestOf(int major) => Of(major) is [.., var newest] ? newest : null;
}
