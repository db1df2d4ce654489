namespace MultiRegion.Components.Dns;

/// <summary>How Route 53 chooses between the records of one name. A name uses one kind only.</summary>
public abstract record Routing
{
    private Routing()
    {
    }

    /// <summary>Answered while it is healthy, and when nothing is.</summary>
    public sealed record Primary : Routing;

    /// <summary>Answered while the primary is unhealthy and this is not.</summary>
    public sealed record Secondary : Routing;

    /// <summary>Answered for a share of the queries.</summary>
    /// <param name="Weight">1 to 255, in proportion to the name's other records.</param>
    public sealed record Share(int Weight) : Routing;

    /// <summary>Answered to those who ask from near a region.</summary>
    /// <param name="Region">The region.</param>
    public sealed record Nearest(string Region) : Routing;
}
