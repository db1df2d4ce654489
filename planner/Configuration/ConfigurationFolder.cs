using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Planner.Configuration;

/// <summary>A folder of configuration files: where it is, and how messages name it (empty for the repository's root).</summary>
internal sealed record ConfigurationFolder(string FullPath, string Label)
{
    public bool Exists => Directory.Exists(FullPath);

    public bool HoldsProjectFile => File.Exists(Path.Combine(FullPath, ProjectFile.FileName));

    /// <summary>The folder a user named, seen from where the user stands; messages keep the user's own words.</summary>
    public static ConfigurationFolder At(string workingDirectory, string path) =>
        new(Path.GetFullPath(path, workingDirectory), Path.TrimEndingDirectorySeparator(path.Replace('\\', '/')));

    /// <summary>A folder named relative to this one.</summary>
    public ConfigurationFolder Subfolder(string path) =>
        path is "" or "." ? this : new(Path.GetFullPath(path, FullPath), FileLabel(path));

    /// <summary>The stacks with a file here, sorted.</summary>
    public ImmutableArray<string> StackNames() =>
        Exists
            ? [.. Directory.EnumerateFiles(FullPath)
                .Select(path => StackFile.StackOf(Path.GetFileName(path)))
                .OfType<string>()
                .Order(StringComparer.Ordinal)]
            : [];

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
            problems.Add(new ConfigurationProblem(label, "file", "an error reading it", exception.Message.TrimEnd('.'), "Check its permissions."));
            return null;
        }
    }

    /// <summary>How messages name a file of this folder.</summary>
    public string FileLabel(string fileName) => Label.Length == 0 ? fileName : $"{Label}/{fileName}";
}
