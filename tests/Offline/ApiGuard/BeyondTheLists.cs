using System.IO.Enumeration;

namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>
/// What an assembly may have although its official list, which covers a part of the package, does not name it.
/// Each file under <c>beyond-the-lists/</c> is reviewed by people and made of groups: comment lines with the reason,
/// then its entries, then an empty line. <c>*</c> stands for any text. An entry is one of
/// <list type="bullet">
/// <item><c>resource NAME</c>: a resource class, its arguments and state, its nested inputs and outputs;</item>
/// <item><c>type NAME</c>: a type with all that it declares;</item>
/// <item><c>member TYPE.NAME</c>: a member of a listed type;</item>
/// <item><c>changed TYPE.NAME</c>: a listed member that the pinned version declares in another form.</item>
/// </list>
/// No other entry excuses what the list has in another form.
/// </summary>
internal sealed class BeyondTheLists
{
    private readonly Dictionary<string, string[]> _patterns = [];
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
        .. _patterns.Keys.Except(_used).Select(entry => $"'{entry}' matches nothing that the list lacks: remove it"),
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
            else if (Patterns(line) is not { } patterns)
                beyond._malformed.Add($"'{line}' is none of 'resource NAME', 'type NAME', 'member TYPE.NAME', 'changed TYPE.NAME'");
            else if (!hasReason)
                beyond._malformed.Add($"'{line}' has no reason: put a '# reason' line above its group");
            else if (!beyond._patterns.TryAdd(line, patterns))
                beyond._malformed.Add($"'{line}' is given twice");
        }

        return beyond;
    }

    public bool AllowsType(string name) => Allows($"type {name}");

    public bool AllowsMember(string type, string name) => Allows($"member {type}.{name}");

    public bool AllowsChange(string type, string name) => Allows($"changed {type}.{name}");

    private static string[]? Patterns(string entry)
    {
        if (entry.Split(' ') is not [var kind, var name] || name.Split('.') is not [.. var scopes, var last])
            return null;

        var scope = string.Join('.', scopes);
        return kind switch
        {
            "type" or "member" or "changed" => [entry],
            "resource" => [$"type {name}", $"type {name}Args", $"type {name}State", $"type {scope}.Inputs.{last}*", $"type {scope}.Outputs.{last}*"],
            _ => null,
        };
    }

    private bool Allows(string subject)
    {
        var matches = _patterns
            .Where(entry => entry.Value.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, subject, ignoreCase: false)))
            .Select(entry => entry.Key)
            .ToList();
        _used.UnionWith(matches);
        return matches.Count > 0;
    }
}
