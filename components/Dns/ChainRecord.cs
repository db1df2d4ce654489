namespace MultiRegion.Components.Dns;

/// <summary>One of the records that together follow the healthy region.</summary>
/// <param name="Name">The name it answers for, in full.</param>
/// <param name="SetIdentifier">What tells it from the name's other records. By region, never by role: a role may change.</param>
/// <param name="Routing">When it is answered.</param>
/// <param name="Target">What it answers.</param>
public sealed record ChainRecord(string Name, string SetIdentifier, Routing Routing, ChainTarget Target);

/// <summary>What a record of a chain leads to.</summary>
public abstract record ChainTarget
{
    private ChainTarget()
    {
    }

    /// <summary>A region, by its load balancer.</summary>
    /// <param name="Name">The region.</param>
    public sealed record Region(string Name) : ChainTarget;

    /// <summary>The records of another name of the same zone.</summary>
    /// <param name="Name">The name in full.</param>
    public sealed record Chain(string Name) : ChainTarget;
}
