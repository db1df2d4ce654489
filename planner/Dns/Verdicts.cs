using System.Collections.Immutable;

namespace MultiRegion.Planner.Dns;

/// <summary>What an entrance may answer in a state of the world.</summary>
internal static class Verdicts
{
    /// <summary>Why an answer is wrong; null when it is right.</summary>
    /// <param name="entrance">What was asked.</param>
    /// <param name="world">The state.</param>
    /// <param name="asker">The region of whoever asks; null for users anywhere.</param>
    /// <param name="answer">What was answered.</param>
    public static string? Fault(Entrance entrance, DnsWorld world, string? asker, ImmutableSortedDictionary<string, double> answer)
    {
        var right = Right(entrance, world);
        if (answer.ContainsKey(string.Empty))
            return "no region is answered";
        if (right.IsEmpty)
            return LastResortFault(entrance, world, asker, answer);
        if (answer.Keys.Except(right).ToList() is [var wrong, ..])
            return $"{wrong} is answered, expected {string.Join(" or ", right)}";

        // Whose region is silent may be sent elsewhere, where they are served.
        return entrance.IsLocalFirst && asker is not null && right.Contains(asker) && world.Reports(asker) && !answer.ContainsKey(asker)
            ? $"{string.Join(" and ", answer.Keys)} is answered in {asker}, expected {asker} itself"
            : null;
    }

    /// <summary>The regions that may be answered, in order; empty when none can serve.</summary>
    private static ImmutableArray<string> Right(Entrance entrance, DnsWorld world) =>
        [.. entrance.Order.Where(region => world.Serves(region) && entrance.Promise switch
        {
            Promise.HoldsWriter => region == world.Writer,
            Promise.ReachesWriter => world.HasWriter,
            // The switch is thrown by someone who knows.
            Promise.SwitchedOn => region == world.SwitchedTo,
            _ => true,
        })];

    /// <summary>The documented last resort: the home, and for names that are shared or local first what they answer when all is well.</summary>
    private static string? LastResortFault(
        Entrance entrance, DnsWorld world, string? asker, ImmutableSortedDictionary<string, double> answer)
    {
        var home = entrance.IsLocalFirst ? asker : entrance.Order[0];
        return entrance.IsShared || answer.Keys.All(region => region == home || region == world.SwitchedTo || world.Unfenced.Contains(region))
            ? null
            : $"nothing can serve and {string.Join(" and ", answer.Keys)} is answered, expected {home}";
    }
}
