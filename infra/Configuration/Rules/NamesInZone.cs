using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A public name stands right below the zone: there the certificates cover it, and no region writes.</summary>
internal static class NamesInZone
{
    /// <summary>Points at names that stand elsewhere, and at the lack of any.</summary>
    public static IEnumerable<ConfigurationProblem> Check(SettingList<string> names, TopologyReading topology)
    {
        if (names.IsSet && names.Items.IsEmpty)
            return [names.Place.Problem(Shown.Count(0, "name"), "expected one or more", "Add one, e.g. [api].")];
        if (topology.Zone is not { IsSet: true } zone)
            return [];

        var inZone = names.Items.Where(name => name.IsSet).ToList();
        return
        [
            .. inZone.SelectMany(name => Judge(name, zone, topology)),
            .. Distinct.Check(inZone.Select(name => name with { Value = InFull(name, zone) }), _ => "List each name once."),
        ];
    }

    /// <summary>The name with its zone, whether it was written with it or without.</summary>
    public static string InFull(string name, string zone) => name.Contains('.') ? name : $"{name}.{zone}";

    private static IEnumerable<ConfigurationProblem> Judge(Setting<string> name, string zone, TopologyReading topology)
    {
        var full = InFull(name, zone);
        if (!full.EndsWith($".{zone}", StringComparison.Ordinal))
        {
            yield return name.Problem($"which is outside the zone {zone}", $"Write a name below it, e.g. api.{zone}.");
            yield break;
        }

        var label = full[..^(zone.Length + 1)];
        if (label.Contains('.'))
        {
            yield return name.Problem(
                $"which the regions' certificates for *.{zone} do not cover", $"Write it as one label, e.g. {label.Replace('.', '-')}.");
        }
        else if (topology.RegionNames.Contains(label))
        {
            yield return name.Problem("which is that region's own name", "Choose another.");
        }
    }
}
