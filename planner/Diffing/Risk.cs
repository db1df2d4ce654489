namespace MultiRegion.Planner.Diffing;

/// <summary>What a change puts at risk, the gravest first.</summary>
internal enum RiskClass
{
    /// <summary>Data goes, or a guard that keeps it.</summary>
    DataLoss,

    /// <summary>Disruptive changes reach more than one region in one change: no region is left as it was.</summary>
    BothRegions,

    /// <summary>Packets, names or nodes that serve traffic.</summary>
    Traffic,

    /// <summary>A resource that is protected on purpose.</summary>
    Protected,
}

/// <summary>A risk of a change, and why it is one.</summary>
internal sealed record Risk(RiskClass Class, string Reason);
