using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Snapshots;

/// <summary>The reviewed plans that lie beside the stacks' configuration: <c>stacks/us-east-1.plan</c>.</summary>
/// <param name="folder">The folder of the stacks' files.</param>
internal sealed class SnapshotStore(ConfigurationFolder folder)
{
    /// <summary>True when the folder holds a snapshot.</summary>
    public bool Any => FileNames().Any();

    /// <summary>
    /// The plan that was last reviewed, with every secret hidden; null when there is none. Null also when a snapshot
    /// cannot be used, with a line for each in <paramref name="problems"/>.
    /// </summary>
    public SystemPlan? Load(ICollection<string> problems)
    {
        var before = problems.Count;
        var stacks = FileNames().Select(name => Read(name, problems)).OfType<PlannedStack>().ToList();
        return problems.Count > before || stacks.Count == 0 ? null : new SystemPlan([.. stacks.OrderBy(ReadsOthers)]);
    }

    /// <summary>
    /// Makes a plan the reviewed one: a snapshot for each of its stacks, and none of any other stack. Null on success,
    /// else why nothing was changed.
    /// </summary>
    public string? Save(SystemPlan plan)
    {
        var wanted = Wanted(plan);
        var orphans = FileNames().Where(name => !wanted.ContainsKey(name));
        return OutputFiles.Write(
            [
                .. wanted.Select(file => new OutputText(PathOf(file.Key), file.Value)),
                .. orphans.Select(name => new OutputText(PathOf(name), Text: null)),
            ]) is { } failure
            ? $"cannot write '{folder.FileLabel(Path.GetFileName(failure.FullPath))}': {failure.Reason}"
            : null;
    }

    /// <summary>The snapshots that <see cref="Save"/> would change, as messages name them.</summary>
    public ImmutableArray<string> Stale(SystemPlan plan)
    {
        var wanted = Wanted(plan);
        return
        [
            .. FileNames().Union(wanted.Keys, StringComparer.Ordinal)
                .Where(name => !File.Exists(PathOf(name)) || File.ReadAllText(PathOf(name)) != wanted.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal)
                .Select(folder.FileLabel),
        ];
    }

    private static ImmutableSortedDictionary<string, string> Wanted(SystemPlan plan) =>
        plan.Stacks.ToImmutableSortedDictionary(FileOf, SnapshotWriter.Write, StringComparer.Ordinal);

    private static string FileOf(PlannedStack stack) => $"{stack.Name}{SnapshotFormat.Extension}";

    /// <summary>The stack that binds the regions comes last, as in any plan.</summary>
    private static bool ReadsOthers(PlannedStack stack) => stack.Resources.Any(resource => resource.Type == "pulumi:pulumi:StackReference");

    private PlannedStack? Read(string fileName, ICollection<string> problems)
    {
        try
        {
            if (!SnapshotReader.TryRead(File.ReadAllText(PathOf(fileName)), out var stack, out var problem))
            {
                problems.Add($"{folder.FileLabel(fileName)}: {problem}");
            }
            else if (FileOf(stack) != fileName)
            {
                problems.Add($"{folder.FileLabel(fileName)}: the snapshot of stack {stack.Name}, expected as {FileOf(stack)}. Rename or remove it.");
            }
            else
            {
                return stack;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{folder.FileLabel(fileName)}: cannot be read: {exception.Message}");
        }

        return null;
    }

    private IEnumerable<string> FileNames() =>
        folder.Exists
            ? Directory.EnumerateFiles(folder.FullPath, $"*{SnapshotFormat.Extension}").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
            : [];

    private string PathOf(string fileName) => Path.Combine(folder.FullPath, fileName);
}
