using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A length of time in seconds, minutes or hours, up to a day.</summary>
internal sealed partial class Duration : TextFormat<TimeSpan>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public override string Expected => "expected a time from 1s to 24h";

    /// <inheritdoc/>
    public override string Example => "5m";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out TimeSpan result, [NotNullWhen(false)] out Fault? fault)
    {
        var match = Shape().Match(text);
        result = match.Success
            ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) * Unit(match.Groups["unit"].Value)
            : default;
        fault = match.Success && result <= Longest ? null : new(Expected, $"Write it like {Example}.");
        return fault is null;
    }

    /// <inheritdoc/>
    protected override Fault Unquoted(string raw, string kind) => new(Expected, $"Write {raw}s or {raw}m.", $"{kind} {raw}");

    private static TimeSpan Unit(string unit) => unit switch
    {
        "h" => TimeSpan.FromHours(1),
        "m" => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromSeconds(1),
    };

    [GeneratedRegex(@"\A(?<count>[1-9][0-9]{0,4})(?<unit>[smh])\z")]
    private static partial Regex Shape();
}
