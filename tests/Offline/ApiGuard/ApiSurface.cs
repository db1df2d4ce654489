using System.Reflection;
using System.Text.RegularExpressions;

namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>A public type: its own line, and the lines of the members it declares.</summary>
internal sealed record ApiType(string Name, string Header, IReadOnlyList<string> Members);

/// <summary>The public types of one assembly, read from the text in which the official lists are written.</summary>
internal sealed partial class ApiSurface
{
    private readonly Dictionary<string, ApiType> _types = [];

    private ApiSurface()
    {
    }

    public IReadOnlyCollection<ApiType> Types => _types.Values;

    public static ApiSurface Of(Assembly assembly) => Parse(ApiPrinter.Print(assembly));

    public static ApiSurface Parse(IEnumerable<string> lines)
    {
        var surface = new ApiSurface();
        List<string> members = [];
        foreach (var line in lines.Select(WithoutGuesses))
        {
            if (line.StartsWith(' '))
            {
                members.Add(line.Trim());
                continue;
            }

            members = [];
            var name = TypeName().Match(line).Groups["name"].Value;
            surface._types.Add(name, new ApiType(name, line, members));
        }

        return surface;
    }

    public ApiType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>The name of the member that a line declares: <c>ctor</c>, <c>Apply</c>, <c>Id</c>, <c>this[string]</c>.</summary>
    public static string NameOf(string member) => MemberName().Match(member).Groups["name"].Value;

    // Reflection reads a bare type parameter's nullability from the enclosing type instead of the method, and what
    // the compiler writes there depends on what the majority of the members look like. So T? may stand for T and
    // the reverse, in the official lists as here.
    private static string WithoutGuesses(string line) => NullableTypeParameter().Replace(line.TrimEnd(), "${name}");

    [GeneratedRegex(@"(?<![\w.])(?<name>T([0-9]|[A-Z]\w*)?)\?")]
    private static partial Regex NullableTypeParameter();

    [GeneratedRegex(@"^((static|sealed|abstract) )?(class|struct|interface|enum|delegate) (?<name>[\w.]+(<[\w, ]+>)?)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?<name>this\[[^{]*\]|\w+)(<[\w, ]+>)?( \{|\(|$)")]
    private static partial Regex MemberName();
}
