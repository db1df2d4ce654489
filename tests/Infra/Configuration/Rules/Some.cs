using System.Collections.Immutable;
using System.Net;
using MultiRegion.Infra.Configuration;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

/// <summary>Values in their places, for rules to judge.</summary>
internal static class Some
{
    public static readonly Place Place = new("f", "k");

    public static Setting<T> Setting<T>(T value) => MultiRegion.Infra.Configuration.Reading.Setting.Of(Place, value);

    public static Setting<T> Unset<T>() => MultiRegion.Infra.Configuration.Reading.Setting.Unset<T>(Place);

    public static SettingList<T> List<T>(params T[] values) => ListAt(Place, values);

    public static SettingList<T> UnsetList<T>() => new(Place, false, []);

    /// <summary>A topology of these entries; the index is their place in it.</summary>
    public static TopologyReading Topology(params RegionReading[] regions) => new(
        new(new("p", "topology.regions"), true, [.. regions.Select(Setting)]), () => throw new InvalidOperationException());

    /// <summary>A right entry of a topology, in its place.</summary>
    public static RegionReading Region(
        int index, string region, string? stack = null, string? cidr = null, string? serviceCidr = null, string[]? zones = null)
    {
        var place = new Place("p", "topology.regions").At(index);
        return new()
        {
            Region = At(place, "region", region),
            Stack = At(place, "stack", stack ?? region),
            Cidr = At(place, "cidr", IPNetwork.Parse(cidr ?? $"10.{(index + 1) * 16}.0.0/16")),
            ServiceCidr = At(place, "serviceCidr", IPNetwork.Parse(serviceCidr ?? $"172.{20 + index}.0.0/16")),
            Asn = At(place, "asn", 64512 + index),
            Zones = ListAt(place.At("zones"), zones ?? ["use1-az1", "use1-az2", "use1-az4"]),
        };
    }

    /// <summary>The messages.</summary>
    public static IEnumerable<string> Messages(this IEnumerable<ConfigurationProblem> problems) =>
        problems.Select(problem => problem.ToString());

    private static Setting<T> At<T>(Place place, string key, T value) =>
        MultiRegion.Infra.Configuration.Reading.Setting.Of(place.At(key), value);

    private static SettingList<T> ListAt<T>(Place place, T[] values) => new(
        place, true, [.. values.Select((value, index) => MultiRegion.Infra.Configuration.Reading.Setting.Of(place.At(index), value))]);
}
