using System.IO.Enumeration;

namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>
/// What an assembly may have although its official list, which covers a part of the package, does not name it.
/// Each file under <c>beyond-the-lists/</c> is reviewed by people and made of groups: comment lines with the reason,
/// then its entries, then an empty line. In a name, <c>*</c> stands for any text. An entry is one of
/// <list type="bullet">
/// <item><c>resource NAME</c>: a resource class, its arguments and state, its nested inputs and outputs;</item>
/// <item><c>type NAME</c>: a type with all that it declares;</item>
/// <item><c>member TYPE.NAME</c>: a member of a listed type;</item>
/// <item><c>changed TYPE LINE</c>: the one line by which the pinned version declares a listed member otherwise.</item>
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
                beyond._malformed.Add($"'{line}' is none of 'resource NAME', 'type NAME', 'member TYPE.NAME', 'changed TYPE LINE'");
            else if (!hasReason)
                beyond._malformed.Add($"'{line}' has no reason: put a '# reason' line above its group");
            else if (!beyond._patterns.TryAdd(line, patterns))
                beyond._malformed.Add($"'{line}' is given twice");
        }

        return beyond;
    }

    public bool AllowsType(string name) => Allows($"type {name}");

    public bool AllowsMember(string type, string name) => Allows($"member {type}.{name}");

    public bool AllowsChange(string type, string line) => Allows($"changed {type} {line}");

    private static string[]? Patterns(string entry)
    {
        switch (entry.Split(' '))
        {
            case ["type" or "member", _]:
                return [entry];
            case ["resource", var name] when name.Contains('.'):
                var scope = name[..name.LastIndexOf('.')];
                var nested = name[(scope.Length + 1)..];
                return [$"type {name}", $"type {name}Args", $"type {name}State", $"type {scope}.Inputs.{nested}*", $"type {scope}.Outputs.{nested}*"];
            case ["changed", _, _, ..]:
                return []; // to the letter: what is free to differ is not guarded
            default:
                return null;
        }
    }

    private bool Allows(string subject)
    {
        var matches = _patterns
            .Where(entry => entry.Key == subject || entry.Value.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, subject, ignoreCase: false)))
            .Select(entry => entry.Key)
            .ToList();
        _used.UnionWith(matches);
        return matches.Count > 0;
    }
}
