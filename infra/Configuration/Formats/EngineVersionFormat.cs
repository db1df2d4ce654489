using System.Diagnostics.CodeAnalysis;
using MultiRegion.Components.Database;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A version of Aurora PostgreSQL that global databases run.</summary>
internal sealed class EngineVersionFormat : TextFormat<EngineVersion>
{
    /// <summary>The only one.</summary>
    public static readonly EngineVersionFormat Instance = new();

    /// <inheritdoc/>
    public override string Expected =>
        $"expected a version of Aurora PostgreSQL {string.Join(", ", AuroraVersions.Majors)} that global databases run";

    /// <inheritdoc/>
    public override string Example => Quoted(AuroraVersions.Newest);

    /// <inheritdoc/>
    protected override bool TryRead(string text, out EngineVersion result, [NotNullWhen(false)] out Fault? fault)
    {
        fault = EngineVersion.TryParse(text, out result) ? Judge(result) : new(Expected, $"Write it like {Example}.");
        return fault is null;
    }

    /// <inheritdoc/>
    protected override Fault Unquoted(string raw, string kind) => new(
        "expected text, for without quotes 16.10 reads as 16.1",
        EngineVersion.TryParse(raw, out var version) && Judge(version) is null ? $"Write it in quotes: \"{raw}\"." : $"Write it like {Example}.",
        $"{kind} {raw}");

    private static string Quoted(EngineVersion version) => $"\"{version}\"";

    private Fault? Judge(EngineVersion version)
    {
        var known = AuroraVersions.Of(version.Major);
        return known.Contains(version) ? null
            : known.IsEmpty ? new(Expected, $"Write it like {Example}.")
            : new($"expected one that global databases run: {string.Join(", ", known)}", $"Write it like {Quoted(known[^1])}.");
    }
}
