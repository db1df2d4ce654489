using System.Collections.Immutable;
using MultiRegion.Components.Database;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Database history: what the database was made with stays, and its major version moves only when that is allowed.
/// Compared with the plan that was last reviewed; without one there is no history yet.
/// </summary>
internal sealed class DatabaseHistoryCheck : IPlanCheck
{
    private const string Output = "database";
    private const string ClusterType = "aws:rds/cluster:Cluster";

    /// <inheritdoc/>
    public string Name => "database-history";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var pairs = plan.Stacks
            .Select(stack => (Stack: stack, Before: plan.Recorded?.Stack(stack.Name)?.Outputs[Output] as PlannedObject, After: stack.Outputs[Output] as PlannedObject))
            .Where(pair => Text(pair.Before, "initialWriter") is not null && Text(pair.After, "initialWriter") is not null)
            .ToList();
        ImmutableArray<string> lines = [.. pairs.SelectMany(pair => Problems(pair.Stack, pair.Before!, pair.After!))];

        return !lines.IsEmpty ? new(Name, CheckStatus.Fail, "the database is not the one that was reviewed") { Lines = lines }
            : new(Name, CheckStatus.Pass, pairs.Count == 0 ? "no reviewed plan of a database to compare with" : "made as it was, and of the same major version");
    }

    private static IEnumerable<string> Problems(PlannedStack stack, PlannedObject before, PlannedObject after)
    {
        var (was, willBe) = (Text(before, "initialWriter"), Text(after, "initialWriter"));
        if (was != willBe)
        {
            yield return $"{stack.Name}: database.initialWriter: got '{willBe}', but the database was made in {was} according to the reviewed plan. "
                + $"Set it back to {was}; where the writer is now is topology.activeRegion.";
        }

        if (Version(before) is { } old && Version(after) is { } next && old.Major != next.Major && !AllowsMajorUpgrade(stack))
        {
            yield return $"{stack.Name}: database.engineVersion: got '{next}', another major version than {old} of the reviewed plan. "
                + "Set it back, or allow it with database.allowMajorVersionUpgrade: true.";
        }
    }

    private static bool AllowsMajorUpgrade(PlannedStack stack) =>
        stack.Resources.Any(resource => resource.Type == ClusterType && resource.Inputs["allowMajorVersionUpgrade"] is PlannedBool { Value: true });

    private static EngineVersion? Version(PlannedObject database) =>
        Text(database, "engineVersion") is { } text && EngineVersion.TryParse(text, out var version) ? version : null;

    private static string? Text(PlannedObject? database, string member) => (database?[member] as PlannedString)?.Value;
}
