using MultiRegion.Planner.Output;

namespace MultiRegion.Tests.Planner.Output;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replaces_the_file_and_leaves_nothing_else_behind()
    {
        _folder.Write("plan.json", "old");

        Assert.Null(OutputFile.Write(At("plan.json"), "new ä"));

        Assert.Equal("new ä", _folder.Read("plan.json"));
        Assert.Equal((byte)'n', File.ReadAllBytes(At("plan.json"))[0]); // no byte order mark
        Assert.Equal(["plan.json"], _folder.Files);
    }

    [Theory]
    [InlineData("missing/plan.json", "its folder does not exist")]
    [InlineData("", "it is a folder")]
    public void Says_why_it_cannot_write(string name, string reason)
    {
        Assert.Equal(reason, OutputFile.Write(At(name), "new"));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void Writes_through_a_link()
    {
        _folder.Write("plan.json", "old");
        File.CreateSymbolicLink(At("link.json"), At("plan.json"));

        Assert.Null(OutputFile.Write(At("link.json"), "new"));

        Assert.Equal("new", _folder.Read("plan.json"));
        Assert.NotNull(new FileInfo(At("link.json")).LinkTarget);
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    public void Leaves_devices_alone(string device)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // its devices are no paths in a folder
        }

        Assert.NotNull(OutputFile.Write(device, "new"));
        Assert.True(File.Exists(device));
    }

    private string At(string name) => Path.Combine(_folder.Path, name);
}
