using System.Text.RegularExpressions;
using MultiRegion.Components.Discovery;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>A region's texts with what must differ between regions taken out: its name, its zones, addresses.</summary>
/// <param name="region">The region.</param>
internal sealed partial class Mirror(RegionalStack region)
{
    /// <summary>The text as any region would have it.</summary>
    public string Of(string text) => Addresses().Replace(Named(text), "{address}");

    /// <summary>The text with the names of this region, its zones and its peers taken out, and addresses left in.</summary>
    public string Named(string text)
    {
        for (var zone = 0; zone < region.Zones.Length; zone++)
        {
            text = text.Replace(region.Zones[zone], $"{{zone {zone + 1}}}", StringComparison.Ordinal);
        }

        return Peers().Replace(text.Replace(region.Region, "{region}", StringComparison.Ordinal), "{peer}");
    }

    /// <summary>What identifies a resource in every region: the types above it, its own, and its name.</summary>
    public string Key(string urn) => NamedBlocks().Replace(Named(urn.Split("::", 3) is [.., var rest] ? rest : urn), "{address}");

    // Each region's cluster knows the domains of all others.
    [GeneratedRegex(@"(?<![a-z0-9.-])[a-z]{2}(?:-[a-z]+)+-[0-9]+(?=\." + ClustersetDomain.Name + @"(?![a-z0-9.-]))")]
    private static partial Regex Peers();

    // A rule for each peer is named by the peer's block, without the slash.
    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}-\d{1,2}(?![\d.])")]
    private static partial Regex NamedBlocks();

    // An IPv4 address or block; a version has fewer dots.
    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?![\d.])")]
    private static partial Regex Addresses();
}
