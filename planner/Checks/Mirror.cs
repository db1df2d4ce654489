using System.Text.RegularExpressions;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>A region's texts with what must differ between regions taken out: its name, its zones, addresses.</summary>
/// <param name="region">The region.</param>
internal sealed partial class Mirror(RegionalStack region)
{
    /// <summary>The text as any region would have it.</summary>
    public string Of(string text) => Addresses().Replace(Named(text), "{address}");

    /// <summary>The text with the region's name and zones taken out, and addresses left in.</summary>
    public string Named(string text)
    {
        for (var zone = 0; zone < region.Zones.Length; zone++)
        {
            text = text.Replace(region.Zones[zone], $"{{zone {zone + 1}}}", StringComparison.Ordinal);
        }

        return text.Replace(region.Region, "{region}", StringComparison.Ordinal);
    }

    /// <summary>What identifies a resource in every region: the types above it, its own, and its name.</summary>
    public string Key(string urn) => Named(urn.Split("::", 3) is [.., var rest] ? rest : urn);

    // An IPv4 address or block; a version has fewer dots.
    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?![\d.])")]
    private static partial Regex Addresses();
}
