using System.Xml.Linq;
using static MultiRegion.Planner.Rendering.Html.Html;

namespace MultiRegion.Planner.Rendering.Html;

/// <summary>Draws the system: regions side by side, names above them, the database below. In pixels of a wide screen.</summary>
internal static class TopologyDrawing
{
    private const int Margin = 10;
    private const int RegionWidth = 330;
    private const int RegionHeight = 312;
    private const int Gap = 130;
    private const int BandHeight = 44;
    private const int BandGap = 46;
    private const int LaneHeight = 16;
    private const int Inset = 14;
    private const int BoxInset = 28;
    private const int MostNames = 3; // more do not fit over two regions

    // From the top of a region.
    private const int HubTop = 42;
    private const int VpcTop = 98;
    private const int ClusterTop = 154;
    private const int MemberTop = 226;
    private const int BoxHeight = 56;
    private const int HubHeight = 44;

    /// <summary>The drawing.</summary>
    public static XElement Draw(TopologyPicture picture)
    {
        var count = Math.Max(1, picture.Regions.Length);
        var width = (2 * Margin) + (count * RegionWidth) + ((count - 1) * Gap);
        var top = picture.Names.IsEmpty ? Margin : Margin + BandHeight + BandGap;
        var lanes = picture.Peerings.Count(peering => Math.Abs(Column(picture, peering.One) - Column(picture, peering.Other)) > 1);
        var bandTop = top + RegionHeight + BandGap + (lanes * LaneHeight);
        var height = (picture.Database is null ? top + RegionHeight + (lanes * LaneHeight) + LaneHeight : bandTop + BandHeight) + Margin;

        var parts = new List<XElement?>
        {
            S("title", "", ["Regions and what binds them"]),
            S("defs", "", [Arrow()]),
        };
        if (!picture.Names.IsEmpty)
            parts.AddRange(Names(picture, width, top));
        parts.AddRange(picture.Regions.SelectMany((region, column) => Region(region, Left(column), top)));
        parts.AddRange(Peerings(picture, top));
        if (picture.Database is { } database)
            parts.AddRange(Database(picture, database, width, top, bandTop));

        return S("svg", "wide", [.. parts], ("viewBox", $"0 0 {width} {height}"), ("role", "img"), ("aria-label", "Topology"));
    }

    private static int Left(int column) => Margin + (column * (RegionWidth + Gap));

    private static int Column(TopologyPicture picture, string region)
    {
        var column = picture.Regions.Select(entry => entry.Region).ToList().IndexOf(region);
        return Math.Max(0, column);
    }

    private static IEnumerable<XElement?> Region(RegionPicture region, int left, int top)
    {
        yield return Box("region", left, top, RegionWidth, RegionHeight);
        yield return Text("title", left + Inset, top + 27, region.Region);
        yield return Text("label", left + RegionWidth - Inset, top + 27, region.Active ? "active" : "warm", "end");
        yield return Box("vpc", left + Inset, top + VpcTop, RegionWidth - (2 * Inset), RegionHeight - VpcTop - Inset);
        yield return Text("", left + BoxInset, top + VpcTop + 22, region.Vpc);
        yield return Text("label", left + BoxInset, top + VpcTop + 40, region.Network);
        if (region.Cluster is { } cluster)
        {
            yield return Box("box", left + BoxInset, top + ClusterTop, RegionWidth - (2 * BoxInset), BoxHeight);
            yield return Text("", left + BoxInset + 12, top + ClusterTop + 23, cluster);
            yield return Text("label", left + BoxInset + 12, top + ClusterTop + 43, region.Nodes);
        }

        if (region.Hub is { } hub)
        {
            yield return Box("hub", left + Inset, top + HubTop, RegionWidth - (2 * Inset), HubHeight);
            yield return Text("", left + BoxInset, top + HubTop + 27, hub);
        }

        if (region.Member is { } member)
        {
            yield return Box("data", left + BoxInset, top + MemberTop, RegionWidth - (2 * BoxInset), BoxHeight);
            yield return Text("", left + BoxInset + 12, top + MemberTop + 23, $"Aurora {member}");
            yield return Text("label", left + BoxInset + 12, top + MemberTop + 43, $"{Output.Wording.Count(region.Instances, "instance")}, {(region.Active ? "writer" : "replica")}");
        }
    }

    private static IEnumerable<XElement?> Peerings(TopologyPicture picture, int top)
    {
        var lane = 0;
        foreach (var (one, other) in picture.Peerings)
        {
            var (from, to) = (Math.Min(Column(picture, one), Column(picture, other)), Math.Max(Column(picture, one), Column(picture, other)));
            if (from == to)
                continue;
            var y = top + HubTop + (HubHeight / 2);
            var start = Left(from) + RegionWidth - Inset;
            var end = Left(to) + Inset;
            if (to - from == 1)
            {
                yield return S("path", "link", [], ("d", $"M{start} {y}H{end}"));
                yield return Text("label", (start + end) / 2, y - 8, "peering", "middle");
                continue;
            }

            // Around the regions between them, each in a lane of its own.
            lane++;
            var (bend, back, depth) = (Left(from) + RegionWidth + (12 * lane), Left(to) - (12 * lane), top + RegionHeight + (lane * LaneHeight));
            yield return S("path", "link", [], ("d", $"M{start} {y + (6 * lane)}H{bend}V{depth}H{back}V{y + (6 * lane)}H{end}"));
        }
    }

    private static IEnumerable<XElement?> Names(TopologyPicture picture, int width, int top)
    {
        yield return Box("box", Margin, Margin, width - (2 * Margin), BandHeight);
        yield return Text("", Margin + Inset, Margin + 27, $"Route 53: {NamesShown(picture)}");
        for (var column = 0; column < picture.Regions.Length; column++)
            yield return S("path", "route", [], ("d", $"M{Left(column) + (RegionWidth / 2)} {Margin + BandHeight}V{top}"));
    }

    private static string NamesShown(TopologyPicture picture) =>
        string.Join(", ", picture.Names.Take(MostNames)) + (picture.Names.Length > MostNames ? $" and {picture.Names.Length - MostNames} more" : "");

    private static IEnumerable<XElement?> Database(TopologyPicture picture, string database, int width, int top, int bandTop)
    {
        yield return Box("data", Margin, bandTop, width - (2 * Margin), BandHeight);
        yield return Text("", Margin + Inset, bandTop + 27, $"Aurora Global Database: {database}");
        for (var column = 0; column < picture.Regions.Length; column++)
        {
            if (picture.Regions[column].Member is null)
                continue;
            var x = Left(column) + (RegionWidth / 2);
            var member = top + MemberTop + BoxHeight;

            // What is written flows down from the writer and up into every replica.
            var active = picture.Regions[column].Active;
            yield return S("path", "replication", [], ("d", active ? $"M{x} {member}V{bandTop - 8}" : $"M{x} {bandTop}V{member + 8}"), ("marker-end", "url(#tip)"));
            yield return Text("label", x + 10, top + RegionHeight + 22, active ? "writes" : "replication");
        }
    }

    private static XElement Arrow() => S(
        "marker",
        "",
        [S("path", "tip", [], ("d", "M0 0L8 4L0 8z"))],
        ("id", "tip"),
        ("markerWidth", 8),
        ("markerHeight", 8),
        ("refX", 1),
        ("refY", 4),
        ("orient", "auto"),
        ("markerUnits", "userSpaceOnUse"));

    private static XElement Box(string css, int left, int top, int width, int height) =>
        S("rect", css, [], ("x", left), ("y", top), ("width", width), ("height", height), ("rx", 8));

    private static XElement Text(string css, int left, int baseline, string text, string anchor = "start") =>
        S("text", css, [text], ("x", left), ("y", baseline), ("text-anchor", anchor));
}
