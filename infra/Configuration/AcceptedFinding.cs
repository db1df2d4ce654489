namespace MultiRegion.Infra.Configuration;

/// <summary>A finding of the planner's checks that was looked at and is as it should be.</summary>
/// <param name="Check">The check's name: <c>least-privilege</c>.</param>
/// <param name="Resource">The resource as the finding names it: <c>aws:iam:RolePolicy us-east-1-flow-logs</c>.</param>
/// <param name="Reason">Why it is right here.</param>
public sealed record AcceptedFinding(string Check, string Resource, string Reason)
{
    /// <summary>The key of a stack's list of them.</summary>
    public const string Key = "accept";
}
