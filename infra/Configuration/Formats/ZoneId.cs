using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>The ID of an availability zone that has a place in <see cref="SubnetPlan"/> and can hold a control plane.</summary>
internal sealed partial class ZoneId : TextFormat<string>
{
    /// <summary>The only one.</summary>
    public static readonly ZoneId Format = new();

    /// <inheritdoc/>
    public override string Expected => "expected the ID of an availability zone";

    /// <inheritdoc/>
    public override string Example => "use1-az1";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        fault = Judge(text);
        return fault is null;
    }

    private Fault? Judge(string text)
    {
        if (AwsRegions.ZonesWithoutControlPlane.Contains(text))
        {
            return new("where EKS places no control plane", "Choose another zone of the region.");
        }

        if (Shape().IsMatch(text) && SubnetPlan.TryNumber(text, out _))
        {
            return null;
        }

        return Name().Match(text) is { Success: true } name && AwsRegions.Exists(name.Groups["region"].Value)
            ? new(
                "which is a zone's name and means another place in every account",
                $"Write its ID, e.g. {AwsRegions.ZonePrefix(name.Groups["region"].Value)}1; 'aws ec2 describe-availability-zones' lists both.")
            : new(Expected, $"Write it like {Example}.");
    }

    [GeneratedRegex(@"\A[a-z]+[0-9]-az[1-9][0-9]?\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A(?<region>[a-z]+-[a-z]+-[0-9])[a-z]\z")]
    private static partial Regex Name();
}
