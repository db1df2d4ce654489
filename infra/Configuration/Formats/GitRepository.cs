using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>The address of a Git repository, over a connection that nobody can read or change.</summary>
internal sealed partial class GitRepository : TextFormat<string>
{
    /// <summary>The only one.</summary>
    public static readonly GitRepository Format = new();

    /// <inheritdoc/>
    public override string Expected => "expected the https:// or ssh:// address of a Git repository";

    /// <inheritdoc/>
    public override string Example => "https://github.com/example/platform";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        fault = Judge(text);
        return fault is null;
    }

    private Fault? Judge(string text)
    {
        if (Shape().Match(text) is { Success: true } address)
        {
            return address.Groups["secret"].Success
                ? new("which holds a password that everyone with the plan can read", "Remove it, and give the agent a deploy key.")
                : null;
        }

        if (Short().Match(text) is { Success: true } parts)
            return new(Expected, $"Write ssh://{parts.Groups["host"].Value}/{parts.Groups["path"].Value}.");

        var secured = text.StartsWith("http://", StringComparison.Ordinal) ? $"https{text["http".Length..]}" : $"https://{text}";
        return new(Expected, Shape().IsMatch(secured) ? $"Write {secured}." : $"Write it like {Example}.");
    }

    // A host with a dot and a path below it; a user name alone (git@) is no secret.
    [GeneratedRegex(@"\A(?:https|ssh)://(?:[A-Za-z0-9._-]+(?<secret>:[^@/\s]*)?@)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)+\z")]
    private static partial Regex Shape();

    // What 'git clone' also takes: git@github.com:example/platform.git
    [GeneratedRegex(@"\A(?<host>[A-Za-z0-9._-]+@[A-Za-z0-9.-]+):(?<path>[A-Za-z0-9._~/-]+)\z")]
    private static partial Regex Short();
}
