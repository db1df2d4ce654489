using System.Collections.Immutable;

namespace MultiRegion.Components.Addons.CoreDns;

/// <summary>What CoreDNS answers, zone by zone.</summary>
/// <param name="Blocks">One block for each zone; the most specific one that holds a name answers for it.</param>
/// <seealso href="https://coredns.io/manual/configuration/"/>
internal sealed record Corefile(params ImmutableArray<ServerBlock> Blocks);

/// <summary>How names of a zone are answered on port 53.</summary>
/// <param name="Zone">The zone; <c>.</c> for all names.</param>
/// <param name="Plugins">What has a say. CoreDNS asks them in an order of its own, whatever order they stand in.</param>
internal sealed record ServerBlock(string Zone, params ImmutableArray<CorefileLine> Plugins);

/// <summary>A plugin, or an option inside one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">What follows on the line.</param>
internal sealed record CorefileLine(string Name, params ImmutableArray<string> Arguments)
{
    /// <summary>Its options. Default: none.</summary>
    public ImmutableArray<CorefileLine> Options { get; init; } = [];
}
