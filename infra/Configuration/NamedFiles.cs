namespace MultiRegion.Infra.Configuration;

/// <summary>The files that a configuration names, such as certificates: the program's only look at the disk.</summary>
public abstract class NamedFiles
{
    /// <summary>No files at all.</summary>
    public static NamedFiles None { get; } = new Nothing();

    /// <summary>Files on disk.</summary>
    /// <param name="folder">Where a relative path starts: the folder of <c>Pulumi.yaml</c>.</param>
    public static NamedFiles Below(string folder) => new OnDisk(folder);

    /// <summary>Opens a file to read.</summary>
    /// <param name="path">Its path, as the configuration has it.</param>
    /// <exception cref="IOException">There is none, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is no file.</exception>
    public abstract Stream Open(string path);

    private sealed class Nothing : NamedFiles
    {
        public override Stream Open(string path) => throw new FileNotFoundException(null, path);
    }

    private sealed class OnDisk(string folder) : NamedFiles
    {
        public override Stream Open(string path) => File.OpenRead(Path.Combine(folder, path));
    }
}
