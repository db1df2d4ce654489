using System.Collections.Immutable;

namespace MultiRegion.Planner.Drill;

/// <summary>What goes wrong.</summary>
internal abstract record Scenario
{
    private Scenario()
    {
    }

    /// <summary>The loss in words: <c>us-east-1 lost</c>.</summary>
    public abstract string Title { get; }

    /// <summary>Whole regions are gone.</summary>
    internal sealed record Regions(ImmutableArray<string> Lost) : Scenario
    {
        public override string Title => $"{string.Join(" and ", Lost)} lost";
    }

    /// <summary>A zone is gone.</summary>
    internal sealed record Zone(string Region, string Name) : Scenario
    {
        public override string Title => $"zone {Name} of {Region} lost";
    }

    /// <summary>A service fails in the region that users are in, and everything else there works.</summary>
    internal sealed record Service(string Name) : Scenario
    {
        public override string Title => $"service {Name} lost";
    }

    /// <summary>Two regions do not reach each other; users reach both.</summary>
    internal sealed record Partition(string One, string Other) : Scenario
    {
        public override string Title => $"{One} and {Other} partitioned";
    }
}
