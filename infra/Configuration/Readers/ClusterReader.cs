using System.Collections.Immutable;
using MultiRegion.Components.Addons;
using MultiRegion.Components.Cluster;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads a region's cluster.</summary>
internal static class ClusterReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "cluster";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ version: \"1.35\" }";

    /// <summary>Four processors and 16 GiB of the current Intel generation: room for a node's agents and still something to run.</summary>
    internal const string DefaultInstanceType = "m7i.xlarge";

    private const string AddonsExample = "{ coredns: v1.14.3-eksbuild.3 }";

    // A public endpoint is never public alone: nodes would leave the VPC to reach it.
    private static readonly Choice<ClusterEndpoint> Endpoint = new("private", "public");

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="topology">How the clusters work together.</param>
    public static ClusterSettings Read(Section section, TopologyReading topology)
    {
        var version = section.Required("version", KubernetesVersionFormat.Instance);
        var compute = section.Optional("compute", Choice.Of<ComputeMode>(), ComputeMode.Managed);
        var instanceTypes = section.OptionalList("instanceTypes", Pattern.InstanceType);
        var addons = section.OptionalSection("addons", AddonsExample, addons => ReadAddons(addons, version));
        var endpoint = section.Optional("endpoint", Endpoint, ClusterEndpoint.Private);
        var publicAccess = section.OptionalList("publicAccessCidrs", PublicAccessBlock.Format);

        section.Check(Distinct.Check(instanceTypes.Items, _ => "List each instance type once."));
        section.Check(OneArchitecture.Check(instanceTypes));
        section.Check(KnownSizes.Check(compute, instanceTypes));
        section.Check(DnsTakesStubs.Check(compute, topology));
        section.Check(PublicAccess.Check(endpoint, publicAccess));
        return new()
        {
            Version = version,
            Compute = compute,
            InstanceTypes = instanceTypes.Items.IsEmpty ? [DefaultInstanceType] : instanceTypes.Values,
            Addons = addons,
            Endpoint = endpoint,
            PublicAccessCidrs = publicAccess.Values,
        };
    }

    // An add-on that is not listed has the version that the table gives it.
    private static ImmutableSortedDictionary<string, string> ReadAddons(Section section, Setting<string> version) =>
        AddonName.All
            .Select(addon => (Addon: addon, Version: section.Optional(addon, new AddonVersionFormat(addon, version), string.Empty).Value))
            .Where(pinned => !string.IsNullOrEmpty(pinned.Version))
            .ToImmutableSortedDictionary(pinned => pinned.Addon, pinned => pinned.Version, StringComparer.Ordinal);
}
