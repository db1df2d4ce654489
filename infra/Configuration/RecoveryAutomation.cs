namespace MultiRegion.Infra.Configuration;

/// <summary>What people have at hand to bring the work to another region.</summary>
public enum RecoveryAutomation
{
    /// <summary>The runbooks' commands. The default.</summary>
    None,

    /// <summary>And documents of Systems Manager in each region, which a person starts.</summary>
    Documents,
}
