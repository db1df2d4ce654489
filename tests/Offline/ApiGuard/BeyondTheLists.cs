using System.IO.Enumeration;

namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>
/// What an assembly may have although its official list, which covers a part of the package, does not name it.
/// Each file under <c>beyond-the-lists/</c> is reviewed by people and made of groups: comment lines with the reason,
/// then its entries, then an empty line. An entry is <c>type PATTERN</c> for types with all they declare, or
/// <c>member TYPE.NAME</c> for a member of a listed type; <c>*</c> stands for any text.
/// No entry excuses what the list has in another form.
/// </summary>
internal sealed class BeyondTheLists
{
    private readonly HashSet<string> _entries = [];
    private readonly HashSet<string> _used = [];
    private readonly List<string> _malformed = [];

    private BeyondTheLists()
    {
    }

    public static BeyondTheLists Nothing => new();

    /// <summary>Entries that are malformed, without a reason, given twice or, after a comparison, not needed.</summary>
    public IEnumerable<string> Problems =>
    [
        .. _malformed,
        .. _entries.Except(_used).Select(entry => $"'{entry}' matches nothing that the list lacks: remove it"),
    ];

    public static BeyondTheLists Parse(IEnumerable<string> lines)
    {
        var beyond = new BeyondTheLists();
        var hasReason = false;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.Length == 0)
                hasReason = false;
            else if (line.StartsWith('#'))
                hasReason = true;
            else if (line.Split(' ') is not ["type" or "member", _])
                beyond._malformed.Add($"'{line}' is neither 'type PATTERN' nor 'member TYPE.NAME'");
            else if (!hasReason)
                beyond._malformed.Add($"'{line}' has no reason: put a '# reason' line above its group");
            else if (!beyond._entries.Add(line))
                beyond._malformed.Add($"'{line}' is given twice");
        }

        return beyond;
    }

    public bool AllowsType(string name) => Allows("type", name);

    public bool AllowsMember(string type, string name) => Allows("member", $"{type}.{name}");

    private bool Allows(string kind, string name)
    {
        var matches = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(entry, $"{kind} {name}", ignoreCase: false)).ToList();
        _used.UnionWith(matches);
        return matches.Count > 0;
    }
}
