using System.Collections.Immutable;

namespace MultiRegion.Components.Network;

/// <summary>
/// Two regions whose hubs are peered. Who asks and who accepts follows from the names alone: swapping them would replace
/// a live peering, so the order of configuration must never decide.
/// </summary>
public sealed record PeeringPair
{
    private PeeringPair(string requester, string accepter) => (Requester, Accepter) = (requester, accepter);

    /// <summary>The region that asks: the smaller name in ordinal order.</summary>
    public string Requester { get; }

    /// <summary>The region that accepts.</summary>
    public string Accepter { get; }

    /// <summary>What the pair's resources are named by, for instance <c>us-east-1-us-west-2</c>.</summary>
    public string Name => $"{Requester}-{Accepter}";

    /// <summary>The pair of two regions, whichever is given first.</summary>
    /// <exception cref="ArgumentException">Both are the same region.</exception>
    public static PeeringPair Between(string one, string other) => string.CompareOrdinal(one, other) switch
    {
        0 => throw new ArgumentException($"A region cannot be peered with itself: {one}.", nameof(other)),
        < 0 => new(one, other),
        _ => new(other, one),
    };

    /// <summary>
    /// A full mesh, N(N-1)/2 pairs ordered by name. Peerings are not transitive without routes of their own, and a way
    /// through a third region would make that region a dependency of the other two.
    /// </summary>
    /// <exception cref="ArgumentException">A region is given twice.</exception>
    public static ImmutableArray<PeeringPair> Mesh(IEnumerable<string> regions)
    {
        var sorted = regions.Order(StringComparer.Ordinal).ToImmutableArray();
        return [.. sorted.SelectMany((requester, place) => sorted[(place + 1)..].Select(accepter => Between(requester, accepter)))];
    }
}
