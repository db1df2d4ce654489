using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration;

public sealed class NamedFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("named-files-").FullName;

    public NamedFilesTests() => File.WriteAllText(Path.Combine(folder, "east.pem"), "PEM");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Starts_a_relative_path_at_its_folder() => Assert.Equal("PEM", Read("east.pem"));

    // Where a pipeline puts a key that is in no repository.
    [Fact]
    public void Takes_an_absolute_path_as_it_is() => Assert.Equal("PEM", Read(Path.Combine(folder, "east.pem")));

    [Fact]
    public void Finds_nothing_elsewhere()
    {
        Assert.Throws<FileNotFoundException>(() => NamedFiles.Below(folder).Open("west.pem"));
        Assert.Throws<FileNotFoundException>(() => NamedFiles.None.Open("east.pem"));
    }

    [Fact]
    public void Takes_no_folder_for_a_file() => Assert.Throws<UnauthorizedAccessException>(() => NamedFiles.Below(folder).Open("."));

    private string Read(string path)
    {
        using var reader = new StreamReader(NamedFiles.Below(folder).Open(path));
        return reader.ReadToEnd();
    }
}
