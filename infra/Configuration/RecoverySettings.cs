namespace MultiRegion.Infra.Configuration;

/// <summary>What the platform promises for the loss of a region.</summary>
public sealed record RecoverySettings
{
    /// <summary>Until every user is served again. Default: five minutes.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How much of what was written last may be lost. Default: half a minute.</summary>
    public required TimeSpan Point { get; init; }

    /// <summary>How long a person takes to decide on a failover, once told. Default: a minute.</summary>
    public required TimeSpan Decision { get; init; }

    /// <summary>What people have at hand. Default: the runbooks' commands.</summary>
    public required RecoveryAutomation Automation { get; init; }
}
