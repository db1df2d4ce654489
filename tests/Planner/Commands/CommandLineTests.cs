namespace MultiRegion.Tests.Planner.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFiles.WriteTo(new TemporaryFolder());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Required command was not provided. See 'planner --help'.")]
    [InlineData("Unrecognized command or argument '--nonsense'. See 'planner preview --help'.", "preview", "--nonsense")]
    [InlineData("Unrecognized command or argument '@file'. See 'planner preview --help'.", "preview", "@file")]
    [InlineData("Required argument missing for option: '--stack'. See 'planner preview --help'.", "preview", "--stack")]
    [InlineData("--format: got 'xml', expected text or json or markdown or html. See 'planner preview --help'.", "preview", "--format", "xml")]
    [InlineData("--out: got nothing, expected a path. See 'planner preview --help'.", "preview", "--out", "")]
    [InlineData("--config: got nothing, expected a path. See 'planner preview --help'.", "preview", "--config", " ")]
    [InlineData("--stack: no stack 'eu-west-1'. Known stacks: us-east-1, us-west-2, global.", "preview", "--stack", "eu-west-1")]
    public async Task Answers_a_mistake_with_one_line(string line, params string[] arguments) =>
        Assert.Equal(new PlannerRun(1, "", $"{line}\n"), await PlannerRun.InAsync(_folder.Path, arguments));

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Shows_examples_in_the_help(string option)
    {
        var run = await PlannerRun.InAsync(_folder.Path, option);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nExamples:\n  planner preview ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_every_option_in_a_commands_help()
    {
        var run = await PlannerRun.InAsync(_folder.Path, "preview", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["--stack <NAME>", "--format <text|json|markdown|html>", "--out <FILE>", "--config <DIR>", "--verbose"],
            option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }
}
