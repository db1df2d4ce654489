namespace MultiRegion.Components.RecoveryTime;

/// <summary>The names of the terms, by which a reader finds the planned property behind each.</summary>
public static class TermNames
{
    /// <summary>Until someone knows of the loss who can act on it.</summary>
    public const string Notice = "notice";

    /// <summary>Until Route 53 has given the lost region up.</summary>
    public const string Detection = "detection";

    /// <summary>Until a person has decided.</summary>
    public const string Decision = "decision";

    /// <summary>Until an alarm has started a switch plan.</summary>
    public const string Start = "start";

    /// <summary>Until the surviving region's copy is the writer.</summary>
    public const string Promotion = "promotion";

    /// <summary>Until the surviving region knows that the writer is there, and calls itself ready.</summary>
    public const string Readiness = "readiness";

    /// <summary>Until Route 53 believes that the surviving region can be answered.</summary>
    public const string Recheck = "recheck";

    /// <summary>Until a control of Route 53 has changed.</summary>
    public const string Control = "control";

    /// <summary>Until resolvers and clients have forgotten the old answer.</summary>
    public const string Cache = "dns-cache";

    /// <summary>Until the autoscaler has seen the load.</summary>
    public const string Autoscaler = "autoscaler";

    /// <summary>Until the last machine has joined.</summary>
    public const string Nodes = "nodes";

    /// <summary>Until the last pod is ready.</summary>
    public const string Pods = "pods";

    /// <summary>Until clients have let go of dead connections.</summary>
    public const string Reconnect = "reconnect";

    /// <summary>Until proxies have left the endpoints of a failed service.</summary>
    public const string Ejection = "ejection";

    /// <summary>How far the copy was behind.</summary>
    public const string Lag = "replication-lag";
}
