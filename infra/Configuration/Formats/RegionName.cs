using System.Diagnostics.CodeAnalysis;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>The name of an AWS region.</summary>
internal sealed class RegionName : TextFormat<string>
{
    /// <summary>The only one.</summary>
    public static readonly RegionName Format = new();

    /// <inheritdoc/>
    public override string Expected => "expected a commercial AWS region";

    /// <inheritdoc/>
    public override string Example => "us-east-1";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        fault = AwsRegions.Exists(text) ? null : new(Expected, Nearest.Ask(text, AwsRegions.Names, $"Write it like {Example}."));
        return fault is null;
    }
}
