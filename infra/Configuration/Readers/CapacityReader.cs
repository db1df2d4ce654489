using MultiRegion.Components.Sizing;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads a region's capacity.</summary>
internal static class CapacityReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "capacity";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ full: 20, percent: 100 }";

    /// <summary>The most nodes that EKS runs in one cluster. <see href="https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html"/></summary>
    private const int MostNodes = 100_000;

    private static readonly WholeNumber Full = new(1, MostNodes, 20);
    private static readonly WholeNumber Percent = new(Percentage.Minimum, Percentage.Maximum, 20);

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="region">The region's entry in the topology, if it has one.</param>
    public static RegionCapacity Read(Section section, RegionReading? region)
    {
        var full = section.Required("full", Full);
        section.Check(CapacityCoversZones.Check(full, region));
        return new(full, new Percentage(section.Required("percent", Percent)))
        {
            Reserve = section.Optional("reserve", Flag.Format, byDefault: false),
        };
    }
}
