using System.Globalization;

namespace MultiRegion.Components.Sizing;

/// <summary>
/// What an instance type's size says by itself. From <c>large</c> upwards the families of general use agree; smaller
/// sizes and bare metal do not, so they have no answer here.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html"/>
public static class InstanceSize
{
    private const int ProcessorsOfLarge = 2;
    private const int ProcessorsOfExtraLarge = 4;

    /// <summary>Virtual processors: 2 for <c>m7i.large</c>, 4 for <c>m7i.xlarge</c>, 4 more with each multiple. Null when the name does not say.</summary>
    public static int? Processors(string instanceType) => instanceType[(instanceType.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "large" => ProcessorsOfLarge,
        "xlarge" => ProcessorsOfExtraLarge,
        var size when size.EndsWith("xlarge", StringComparison.Ordinal)
            && int.TryParse(size[..^"xlarge".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var multiple) =>
            multiple * ProcessorsOfExtraLarge,
        _ => null,
    };

    /// <summary>
    /// The most subnet addresses that the VPC CNI can take for one node: its network interfaces times the addresses of
    /// each. Null when the name does not say.
    /// </summary>
    /// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html"/>
    public static int? Addresses(string instanceType) => Processors(instanceType) switch
    {
        null => null,
        <= 2 => 3 * 10,
        <= 8 => 4 * 15,
        <= 48 => 8 * 30,
        _ => 15 * 50,
    };
}
