namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>A line that only the offline assembly has, and the official line that comes nearest, if one has its name.</summary>
internal sealed record ApiDifference(string Type, string Offline, string? Official);

/// <summary>
/// Finds what an offline assembly has and the official one has not. One way only: what compiles against the offline
/// assemblies must compile against the official ones, so to lack something is fine.
/// </summary>
internal static class ApiComparer
{
    public static IReadOnlyList<ApiDifference> Compare(ApiSurface offline, ApiSurface official, BeyondTheLists beyond) =>
        [.. offline.Types.SelectMany(type => Compare(type, official, beyond))];

    private static IEnumerable<ApiDifference> Compare(ApiType offline, ApiSurface official, BeyondTheLists beyond)
    {
        if (official.Find(offline.Name) is not { } listed)
        {
            var namesakes = official.Types.Where(type => SameName(type.Name, offline.Name)).Select(type => type.Header).ToList();
            if (namesakes.Count > 0 || !beyond.AllowsType(offline.Name))
                yield return new ApiDifference(offline.Name, offline.Header, Nearest(offline.Header, namesakes));
            yield break;
        }

        if (offline.Header != listed.Header)
            yield return new ApiDifference(offline.Name, offline.Header, listed.Header);

        foreach (var member in offline.Members.Except(listed.Members))
        {
            var name = ApiSurface.NameOf(member);
            var namesakes = listed.Members.Where(other => SameName(ApiSurface.NameOf(other), name)).ToList();
            var allowed = namesakes.Count > 0 ? beyond.AllowsChange(offline.Name, member) : beyond.AllowsMember(offline.Name, name);
            if (!allowed)
                yield return new ApiDifference(offline.Name, member, Nearest(member, namesakes));
        }
    }

    // Case aside: to write Cloudwatch for CloudWatch is an error and not something new.
    private static bool SameName(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Of several overloads, the one that shares the longest beginning and end.
    private static string? Nearest(string line, IEnumerable<string> candidates) =>
        candidates.MaxBy(candidate => Shared(line, candidate) + Shared(line.Reverse(), candidate.Reverse()));

    private static int Shared(IEnumerable<char> one, IEnumerable<char> other) =>
        one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
}
