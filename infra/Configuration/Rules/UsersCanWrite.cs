using MultiRegion.Components.Dns;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>No user is sent to a region that can only read for them.</summary>
internal static class UsersCanWrite
{
    /// <summary>Points at a contract that does not go with the share.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<HealthContract> contract, Setting<int> warmPercent)
    {
        if (!contract.IsSet || !warmPercent.IsSet)
            yield break;

        if (warmPercent > 0 && contract == HealthContract.WriterHere)
        {
            yield return contract.Place.Problem(
                "'writerHere'",
                $"but {warmPercent.Value} % of the users go to a region without the writer, where this is never true",
                "Set it to writerReachable, or set warmPercent: 0.");
        }
        else if (warmPercent == 0 && contract == HealthContract.WriterReachable)
        {
            yield return contract.Place.Problem(
                "'writerReachable'",
                "but without a share for warm regions users belong where the writer is, and this is true elsewhere too",
                "Set it to writerHere, or give warm regions a share, e.g. warmPercent: 5.");
        }
    }
}
