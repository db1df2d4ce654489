using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Planner.Configuration;

/// <summary>A folder of configuration files: where it is, and how messages name it (empty for the repository's root).</summary>
internal sealed record ConfigurationFolder(string FullPath, string Label)
{
    public bool Exists => Directory.Exists(FullPath);

    public bool HoldsProjectFile => File.Exists(Path.Combine(FullPath, ProjectFile.FileName));

    /// <summary>True when plan snapshots lie here.</summary>
    public bool HoldsSnapshots => new SnapshotStore(this).Any;

    /// <summary>The folder a user named, seen from where the user stands; messages keep the user's own words.</summary>
    public static ConfigurationFolder At(string workingDirectory, string path) =>
        new(Path.GetFullPath(path, workingDirectory), Path.TrimEndingDirectorySeparator(path.Replace('\\', '/')));

    /// <summary>A folder named relative to this one.</summary>
    public ConfigurationFolder Subfolder(string path) =>
        path is "" or "." ? this : new(Path.GetFullPath(path, FullPath), FileLabel(Path.TrimEndingDirectorySeparator(path)));

    /// <summary>The stacks with a file here, sorted; none, with the reason in <paramref name="problems"/>, when there is no looking.</summary>
    public ImmutableArray<string> StackNames(ICollection<ConfigurationProblem> problems)
    {
        var files = FileLabel(StackFile.NameFor("<stack>"));
        ConfigurationProblem Missing(string found) =>
            new(files, "file", found, "expected one file per stack", "Add them, or name the right folder.");
        try
        {
            ImmutableArray<string> names =
            [
                .. Directory.EnumerateFiles(FullPath)
                    .Select(path => StackFile.StackOf(Path.GetFileName(path)))
                    .OfType<string>()
                    .Order(StringComparer.Ordinal),
            ];
            if (names.IsEmpty)
            {
                problems.Add(Missing("no such file"));
            }

            return names;
        }
        catch (DirectoryNotFoundException)
        {
            problems.Add(Missing("no such folder"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(files, exception));
        }

        return [];
    }

    /// <summary>A file of this folder; null when it cannot be read, with the reason in <paramref name="problems"/>.</summary>
    public ConfigurationText? ReadText(string fileName, ICollection<ConfigurationProblem> problems)
    {
        var label = FileLabel(fileName);
        try
        {
            return new ConfigurationText(label, File.ReadAllText(Path.Combine(FullPath, fileName)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(label, exception));
            return null;
        }
    }

    private static ConfigurationProblem Unreadable(string label, Exception exception) =>
        new(label, "file", "an error reading it", exception.Message.TrimEnd('.'), "Check its permissions.");

    /// <summary>How messages name a file of this folder.</summary>
    public string FileLabel(string fileName) => Label.Length == 0 ? fileName : $"{Label}/{fileName}";
}
