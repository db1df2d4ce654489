using System.Collections.Immutable;
using System.Globalization;

namespace MultiRegion.Components.RecoveryTime;

/// <summary>What a region needs to grow to full service.</summary>
/// <param name="Missing">Nodes that do not run yet.</param>
/// <param name="Prepared">True when all of them stand by, stopped.</param>
/// <param name="By">Who makes them: <c>Karpenter</c>; null for the node group.</param>
/// <param name="Held">True when EC2 holds machines for all of them.</param>
public sealed record Growth(int Missing, bool Prepared, string? By = null, bool Held = false)
{
    /// <summary>The terms, one after the other; none where nothing is missing.</summary>
    public ImmutableArray<BudgetTerm> Terms => Missing <= 0 ? [] :
    [
        new(TermNames.Autoscaler, KnownTimes.Autoscaler, "15 s + metrics of 60 s", KnownTimes.Kubernetes),
        new(
            TermNames.Nodes,
            Prepared ? KnownTimes.PreparedNode : KnownTimes.LaunchedNode,
            string.Create(CultureInfo.InvariantCulture, $"{Missing} nodes {Way}"),
            KnownTimes.Kubernetes),
        new(TermNames.Pods, KnownTimes.Pull + KnownTimes.Ready, "30 s pull + 30 s ready", KnownTimes.Kubernetes),
    ];

    private string Way => Prepared
        ? "start from the warm pool"
        : $"are launched{(By is null ? "" : $" by {By}")}{(Held ? " on machines held for them" : "")}";
}
