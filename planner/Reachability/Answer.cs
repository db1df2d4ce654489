using System.Collections.Immutable;

namespace MultiRegion.Planner.Reachability;

/// <summary>How a question was answered.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Pass,

    /// <summary>Otherwise than it should be.</summary>
    Fail,

    /// <summary>Not known: something on the way is not interpreted.</summary>
    NotModelled,
}

/// <summary>A question about the network, and what the plan says.</summary>
/// <param name="Question">The question: <c>us-east-1 nodes reach us-west-2 nodes on tcp 443 (kubernetes-api)</c>.</param>
/// <param name="Paths">How many pairs of subnets, or rules, were looked at.</param>
/// <param name="Forth">The hops of the first path that fails, else of the first path.</param>
/// <param name="Back">The hops of its way back; empty where the question has none.</param>
/// <param name="Findings">Every different reason for not passing.</param>
internal sealed record Answer(string Question, int Paths, ImmutableArray<Hop> Forth, ImmutableArray<Hop> Back, ImmutableArray<Finding> Findings)
{
    /// <summary>The verdict: what is broken before what is not understood.</summary>
    public Verdict Verdict =>
        Findings.Any(finding => finding.Kind is FindingKind.Broken) ? Verdict.Fail
        : Findings.IsEmpty ? Verdict.Pass
        : Verdict.NotModelled;
}
