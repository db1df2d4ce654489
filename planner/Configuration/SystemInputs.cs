using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Configuration;

/// <summary>Everything there is to plan, from files that are right as a whole.</summary>
internal static class SystemInputs
{
    /// <summary>
    /// Reads the files and has the program's own rules judge them. Every problem of every file ends up in
    /// <paramref name="problems"/>, in reading order: the project's file, then the stacks', and by key within a file.
    /// </summary>
    /// <returns>The stacks, regions in the order of the topology and then the one that binds them; empty when there are problems.</returns>
    public static ImmutableArray<StackInput> Read(string workingDirectory, string? configFolder, List<ConfigurationProblem> problems)
    {
        if (SystemFiles.Read(workingDirectory, configFolder, problems) is not { } files)
        {
            return [];
        }

        var result = SystemConfiguration.Load([.. files.Stacks.Select(stack => SourceOf(files, stack))], files.Unreadable);
        problems.AddRange(result.Problems);
        if (!result.IsValid || problems.Count > 0)
        {
            var inOrder = ConfigurationProblem.InReadingOrder(problems, files.Project.Label).ToList();
            problems.Clear();
            problems.AddRange(inOrder);
            return [];
        }

        var stacks = files.Stacks.ToDictionary(stack => stack.Stack, StringComparer.Ordinal);
        StackInput Input(StackSettings settings, bool readsOthers) =>
            new(RequestOf(files, stacks[settings.Stack]), readsOthers)
            {
                File = stacks[settings.Stack].Label,
                Folder = files.StackFolder,
                ReviewedFolder = files.ReviewedFolder,
                Accepted = settings.Accepted,
            };

        return
        [
            .. result.Settings.Regions.Select(region => Input(region, readsOthers: false)),
            Input(result.Settings.Global, readsOthers: true) with { Usage = result.Settings.Global.Cost },
        ];
    }

    private static ConfigurationSource SourceOf(SystemFiles files, StackFile stack) => new()
    {
        StackName = stack.Stack,
        StackFile = stack.Label,
        ProjectFile = files.Project.Label,
        Project = files.Project.Name,
        Files = NamedFiles.Below(files.ProjectFolder.FullPath),
        Values = Values(files.Project, stack).ToDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal),
        ProjectKeys = files.Project.Values.Keys.Except(stack.Values.Keys).ToImmutableHashSet(),
    };

    private static PlanRequest RequestOf(SystemFiles files, StackFile stack)
    {
        var values = Values(files.Project, stack).ToImmutableDictionary(entry => $"{files.Project.Name}:{entry.Key}", entry => entry.Value);
        return new PlanRequest
        {
            Project = files.Project.Name,
            Stack = stack.Stack,
            RootDirectory = files.ProjectFolder.FullPath,
            Configuration = values.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Text),
            SecretKeys = values.Where(entry => entry.Value.Secret).Select(entry => entry.Key).ToImmutableHashSet(),
        };
    }

    /// <summary>What a stack's own file says wins over the project's.</summary>
    private static ImmutableSortedDictionary<string, ConfigurationValue> Values(ProjectFile project, StackFile stack) =>
        project.Values.SetItems(stack.Values);
}
