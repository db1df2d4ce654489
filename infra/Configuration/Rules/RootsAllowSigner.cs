using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>What signs is trusted, and at most two roots are: the old one and its successor, during a rotation.</summary>
internal static class RootsAllowSigner
{
    private const int Window = 2;

    /// <summary>Points at roots that are out of order or too many, and at a signer that nobody trusts.</summary>
    public static IEnumerable<ConfigurationProblem> Check(SettingList<int> roots, Setting<int> signer)
    {
        var numbers = roots.Values;
        if (!roots.IsSet || numbers.IsEmpty || roots.Items.Any(root => !root.IsSet))
            yield break;

        if (numbers.Length > Window || numbers.Zip(numbers.Skip(1)).Any(pair => pair.Second != pair.First + 1))
        {
            yield return roots.Place.Problem(
                Shown.Text(string.Join(", ", numbers)), "expected one root, or two in a row while one takes over from the other", $"Write it like [{numbers[0]}, {numbers[0] + 1}].");
        }

        if (signer.IsSet && !numbers.Contains(signer))
            yield return signer.Problem($"which is none of the trusted roots ({string.Join(", ", numbers)})", $"Set it to {numbers[0]}, or trust {signer.Value} first.");
    }
}
