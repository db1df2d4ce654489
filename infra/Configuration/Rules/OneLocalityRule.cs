using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>The other regions stand in for a service's own, or have a fixed share of its calls: Istio takes one of the two.</summary>
internal static class OneLocalityRule
{
    /// <summary>Points at a service that asks for both, or for neither.</summary>
    /// <param name="failover">Whether others stand in.</param>
    /// <param name="remote">Their share in percent; 0 for none.</param>
    public static IEnumerable<ConfigurationProblem> Check(Setting<bool> failover, Setting<int> remote)
    {
        if (!failover.IsSet || !remote.IsSet)
            yield break;

        if (failover && remote > 0)
        {
            yield return failover.Place.Problem(
                Shown.Text("true"),
                $"beside remotePercent: {remote.Value}: Istio takes either failover or distribute for one host, and ignores the rule with both",
                "Remove one of them; ejected endpoints shift a split to the other region too.");
        }

        if (!failover && remote == 0)
            yield return failover.Place.Problem(Shown.Text("false"), "which leaves the service in no other region", "Set remotePercent, or remove the service.");
    }
}
