using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Offline;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Reachability;

/// <summary>
/// Reads the plan's resources for the network model, following placeholders from one to another across the stacks, and
/// keeps what cannot be followed: a link into nothing, into another region, or out of the plan.
/// </summary>
internal sealed class PlanReader(SystemPlan plan)
{
    private readonly List<Finding> findings = [];
    private readonly Dictionary<(string Urn, string Input, PlannedValue Value), PlannedResource?> followed = [];

    /// <summary>How many links were followed.</summary>
    public int LinkCount => followed.Count;

    /// <summary>What was wrong with the links, in the order of reading.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Every planned resource.</summary>
    public IEnumerable<PlannedResource> All => plan.Resources;

    /// <summary>The planned resources of these types.</summary>
    public IEnumerable<PlannedResource> OfType(params IEnumerable<string> types) => types.SelectMany(plan.OfType);

    /// <summary>The planned ways into clusters for calls from other regions' meshes.</summary>
    public IEnumerable<MeshRelease> MeshGateways => MeshRelease.In(plan).Where(release => release.IsGateway);

    /// <summary>The planned collectors of clusters' counters.</summary>
    public IEnumerable<MetricsCollector> MetricsCollectors => MetricsCollector.In(plan);

    /// <summary>True where another cluster's control plane reads this one's services.</summary>
    public bool IsReadByMesh(PlannedResource cluster) =>
        RemoteSecret.In(plan).Any(secret => secret.Reader is { } reader && reader != cluster && secret.Read == cluster.Region);

    /// <summary>Keeps a finding.</summary>
    public void Report(Finding finding) => findings.Add(finding);

    /// <summary>The resource an input names. Null, with a finding, where it names none of the plan; null alone where it is not set.</summary>
    /// <param name="reader">The resource that has the input.</param>
    /// <param name="input">The input's name.</param>
    /// <param name="anyRegion">True where another region's resource may be named.</param>
    public PlannedResource? Link(PlannedResource reader, string input, bool anyRegion = false) =>
        Link(reader, input, reader.Inputs[input], anyRegion);

    /// <summary>The resources that a list, or a single value, names.</summary>
    public IEnumerable<PlannedResource> Links(PlannedResource reader, string input, PlannedValue? value) =>
        Items(value).Select(item => Link(reader, input, item, anyRegion: false)).OfType<PlannedResource>();

    /// <summary>The resources that a list input names.</summary>
    public IEnumerable<PlannedResource> Links(PlannedResource reader, string input) => Links(reader, input, reader.Inputs[input]);

    /// <summary>What an input names, with the property named: for what is no resource of its own, such as a cluster's group.</summary>
    public PlannedSymbol? Symbol(PlannedResource reader, PlannedValue? value) => Text(value) is { } text ? plan.Resolve(reader, text) : null;

    /// <summary>The resource of that URN, or null.</summary>
    public PlannedResource? Find(string? urn) => plan.Find(urn);

    /// <summary>A block that is known; null, with a finding, where the input holds something else.</summary>
    public IPNetwork? Block(PlannedResource reader, string input)
    {
        if (CidrBlock.TryParse(Text(reader.Inputs[input]), out var block))
            return block;
        if (reader.Inputs[input] is not null)
            findings.Add(Finding.NotModelled(reader, $"{Finding.Name(reader)}: {input} is not a block that is known"));
        return null;
    }

    /// <summary>Text, placeholders included; null for anything else.</summary>
    public static string? Text(PlannedValue? value) => value switch
    {
        PlannedString { Value: var text } => text,
        PlannedUnknown { Placeholder: var placeholder } => placeholder,
        PlannedSecret { Value: var hidden } => Text(hidden),
        _ => null,
    };

    /// <summary>A flag that is set and true.</summary>
    public static bool IsTrue(PlannedValue? value) => value is PlannedBool { Value: true };

    /// <summary>A whole number that is known.</summary>
    public static int? Number(PlannedValue? value) => value is PlannedNumber { Value: var number } ? (int)number : null;

    /// <summary>The items of a list; a single value as a list of one; nothing for none.</summary>
    public static IEnumerable<PlannedValue> Items(PlannedValue? value) => value switch
    {
        null or PlannedNull => [],
        PlannedList { Items: var items } => items,
        _ => [value],
    };

    private PlannedResource? Link(PlannedResource reader, string input, PlannedValue? value, bool anyRegion)
    {
        if (value is null or PlannedNull)
            return null;
        if (!followed.TryGetValue((reader.Urn, input, value), out var resource))
            followed[(reader.Urn, input, value)] = resource = Follow(reader, input, value, anyRegion);
        return resource;
    }

    private PlannedResource? Follow(PlannedResource reader, string input, PlannedValue value, bool anyRegion)
    {
        var text = Text(value);
        if (text is not null && plan.Find(plan.Resolve(reader, text)?.Urn) is { } target)
        {
            if (!anyRegion && target.Region is { } there && reader.Region is { } here && here != there)
            {
                findings.Add(Finding.Wrong(
                    reader,
                    $"{Finding.Name(reader)} is declared in {here}, its {input} names {Finding.Name(target)} in {there}",
                    $"Give it the provider of {there}.",
                    target));
            }

            return target;
        }

        findings.Add(text is not null && Placeholder.In(text).Any()
            ? Finding.Wrong(reader, $"{Finding.Name(reader)}: {input} names {text}, which no planned resource provides", "Declare that resource, or name another.")
            : Finding.NotModelled(reader, $"{Finding.Name(reader)}: {input} names something outside the plan"));
        return null;
    }
}
