using System.Net;
using MultiRegion.Components.Cluster;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A public endpoint says for whom, and a private one does not.</summary>
internal static class PublicAccess
{
    /// <summary>Points at the list of addresses where it is missing or means nothing.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<ClusterEndpoint> endpoint, SettingList<IPNetwork> cidrs)
    {
        if (!endpoint.IsSet || !cidrs.IsSet)
        {
            yield break;
        }

        if (endpoint == ClusterEndpoint.PublicAndPrivate && cidrs.Items.IsEmpty)
        {
            yield return cidrs.Place.Problem(
                Shown.Nothing,
                "expected the addresses that may reach the public endpoint",
                $"List them, e.g. [{PublicAccessBlock.Format.Example}], or make the endpoint private.");
        }
        else if (endpoint == ClusterEndpoint.Private && !cidrs.Items.IsEmpty)
        {
            yield return cidrs.Place.Problem(
                Shown.Count(cidrs.Items.Length, "block"),
                "expected none, for the endpoint is private",
                "Remove them, or set endpoint: public.");
        }
    }
}
