namespace MultiRegion.Infra.Configuration;

/// <summary>Who starts a switch plan.</summary>
public enum SwitchStart
{
    /// <summary>
    /// A person, or what that person trusts. The default: nothing in one region can tell for sure that the other is lost,
    /// and a writer that is moved by mistake may lose what was not replicated.
    /// </summary>
    Manual,

    /// <summary>Alarms of the region that survives.</summary>
    Automatic,
}
