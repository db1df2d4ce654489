using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Planner.Configuration;

/// <summary>The project file and every stack file, as far as they can be read.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Stacks">The stack files, sorted by stack.</param>
/// <param name="ProjectFolder">Where the project file lies.</param>
/// <param name="StackFolder">Where the stack files lie.</param>
/// <param name="ReviewedFolder">Where the plan that was last reviewed lies: with the stack files, else where the project has them.</param>
/// <param name="Unreadable">Stacks whose file is there but cannot be read.</param>
internal sealed record SystemFiles(
    ProjectFile Project,
    ConfigurationFolder ProjectFolder,
    ConfigurationFolder StackFolder,
    ConfigurationFolder ReviewedFolder,
    ImmutableArray<StackFile> Stacks,
    ImmutableHashSet<string> Unreadable)
{
    /// <summary>
    /// Finds and reads the files: those of the repository around <paramref name="workingDirectory"/>, or the stack files
    /// of <paramref name="configFolder"/>, and its project file if it holds one. Null when there is nothing to go on.
    /// </summary>
    public static SystemFiles? Read(string workingDirectory, string? configFolder, ICollection<ConfigurationProblem> problems)
    {
        var folder = configFolder is null ? null : ConfigurationFolder.At(workingDirectory, configFolder);
        if (folder is { Exists: false })
        {
            problems.Add(new(folder.Label, "--config", "no such folder", "expected one that holds Pulumi.<stack>.yaml files", "Check the path."));
            return null;
        }

        var projectFolder = folder is { HoldsProjectFile: true } ? folder : RepositoryRoot(workingDirectory);
        if (projectFolder is null)
        {
            problems.Add(new(
                ProjectFile.FileName,
                "file",
                $"nothing in '{workingDirectory}' and above",
                "expected the project's file",
                "Run the planner inside the repository."));
            return null;
        }

        if (projectFolder.ReadText(ProjectFile.FileName, problems) is not { } text || ProjectFile.Read(text, problems) is not { } project)
        {
            return null;
        }

        var own = projectFolder.Subfolder(project.StackFolder);
        return ReadStacks(project, projectFolder, folder ?? own, folder is { HoldsSnapshots: true } ? folder : own, problems);
    }

    /// <summary>Where the repository around a folder keeps its reviewed plan; null where there is no repository.</summary>
    public static ConfigurationFolder? ReviewedAround(string workingDirectory)
    {
        List<ConfigurationProblem> problems = []; // what cannot be read there is no problem of who asks
        return RepositoryRoot(workingDirectory) is { } root
            && root.ReadText(ProjectFile.FileName, problems) is { } text
            && ProjectFile.Read(text, problems) is { } project
                ? root.Subfolder(project.StackFolder)
                : null;
    }

    private static ConfigurationFolder? RepositoryRoot(string workingDirectory)
    {
        for (var directory = new DirectoryInfo(workingDirectory); directory is not null; directory = directory.Parent)
        {
            if (new ConfigurationFolder(directory.FullName, Label: "") is { HoldsProjectFile: true } root)
            {
                return root;
            }
        }

        return null;
    }

    private static SystemFiles? ReadStacks(
        ProjectFile project, ConfigurationFolder projectFolder, ConfigurationFolder folder, ConfigurationFolder reviewed, ICollection<ConfigurationProblem> problems)
    {
        var names = folder.StackNames(problems);
        if (names.IsEmpty)
        {
            return null;
        }

        var files = names.ToImmutableDictionary(
            name => name,
            name => folder.ReadText(StackFile.NameFor(name), problems) is { } text ? StackFile.Read(text, name, project.Name, problems) : null);
        return new SystemFiles(
            project,
            projectFolder,
            folder,
            reviewed,
            [.. names.Select(name => files[name]).OfType<StackFile>()],
            [.. names.Where(name => files[name] is null)]);
    }
}
