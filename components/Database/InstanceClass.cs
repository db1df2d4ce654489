using System.Collections.Immutable;
using System.Globalization;

namespace MultiRegion.Components.Database;

/// <summary>
/// A class of database instance that a global database takes as a member, for instance <c>db.r7g.large</c>: the
/// memory-optimised ones of which Aurora PostgreSQL still makes new instances, as of November 2026.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.Summary.html"/>
public sealed record InstanceClass
{
    private const string Prefix = "db.";
    private const string Large = "large";
    private const string ExtraLarge = "xlarge";

    private static readonly ImmutableArray<string> UsualSizes =
        [Large, ExtraLarge, "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];

    // Per family the GiB of memory of its "large", from where sizes count, and the sizes beyond the usual ones.
    private static readonly ImmutableSortedDictionary<string, (int MemoryOfLarge, ImmutableArray<string> MoreSizes)> Known =
        new Dictionary<string, (int, ImmutableArray<string>)>
        {
            ["r5"] = (16, ["24xlarge"]),
            ["r6g"] = (16, []),
            ["r6i"] = (16, ["24xlarge", "32xlarge"]),
            ["r7g"] = (16, []),
            ["r7i"] = (16, ["24xlarge", "48xlarge"]),
            ["r8g"] = (16, ["24xlarge", "48xlarge"]),
            ["x2g"] = (32, []),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private InstanceClass(string name, int memoryInGiB) => (Name, MemoryInGiB) = (name, memoryInGiB);

    /// <summary>The families, for instance <c>r7g</c>, sorted.</summary>
    public static ImmutableArray<string> Families { get; } = [.. Known.Keys];

    /// <summary>The class, as RDS names it.</summary>
    public string Name { get; }

    /// <summary>Memory of an instance, in GiB.</summary>
    public int MemoryInGiB { get; }

    /// <summary>True for a burstable class (<c>db.t4g.medium</c>): it runs out of credits under the load of a promotion, and no global database takes it.</summary>
    public static bool IsBurstable(string text) => text.StartsWith($"{Prefix}t", StringComparison.Ordinal);

    /// <summary>Reads a class; null for one that a global database does not take, or that does not exist.</summary>
    public static InstanceClass? TryParse(string text)
    {
        if (text.Split('.') is not ["db", var family, var size]
            || !Known.TryGetValue(family, out var known)
            || !(UsualSizes.Contains(size) || known.MoreSizes.Contains(size)))
            return null;

        return new(text, known.MemoryOfLarge * Multiple(size));
    }

    /// <summary>Reads a class that is known to be one.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static InstanceClass Parse(string text) => TryParse(text)
        ?? throw new ArgumentException($"'{text}' is no class of a global database's members.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => Name;

    // In multiples of "large": an "xlarge" is two, an "8xlarge" eight of those.
    private static int Multiple(string size) => size switch
    {
        Large => 1,
        ExtraLarge => 2,
        _ => 2 * int.Parse(size[..^ExtraLarge.Length], CultureInfo.InvariantCulture),
    };
}
