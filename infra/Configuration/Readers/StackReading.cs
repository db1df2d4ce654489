using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>A stack's configuration as far as it could be read, for rules to judge.</summary>
/// <param name="Source">What it was read from.</param>
/// <param name="Role">Which program it runs.</param>
/// <param name="Topology">What it takes the regions to share.</param>
/// <param name="Settings">What it runs with; null when something is wrong.</param>
/// <param name="Problems">Everything wrong with the stack on its own.</param>
internal sealed record StackReading(
    ConfigurationSource Source,
    Setting<StackRole> Role,
    TopologyReading Topology,
    StackSettings? Settings,
    IReadOnlyList<ConfigurationProblem> Problems);
