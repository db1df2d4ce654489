using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class GitRepositoryTests
{
    [Theory]
    [InlineData("https://github.com/example/platform")]
    [InlineData("https://git.example.com:8443/team/platform.git")]
    [InlineData("ssh://git@github.com/example/platform.git")]
    [InlineData("https://git-codecommit.us-east-1.amazonaws.com/v1/repos/platform")]
    public void Accepts_an_address_over_a_safe_connection(string text) => Assert.Equal(text, GitRepository.Format.Reads($"\"{text}\""));

    [Theory]
    [InlineData("git@github.com:example/platform.git", "Write ssh://git@github.com/example/platform.git.")]
    [InlineData("http://github.com/example/platform", "Write https://github.com/example/platform.")]
    [InlineData("github.com/example/platform", "Write https://github.com/example/platform.")]
    [InlineData("example/platform", "Write it like https://github.com/example/platform.")]
    [InlineData("https://github.com", "Write it like https://github.com/example/platform.")]
    [InlineData("https://github.com/example/platform ", "Write it like https://github.com/example/platform.")]
    [InlineData("file:///srv/platform", "Write it like https://github.com/example/platform.")]
    [InlineData("", "Write it like https://github.com/example/platform.")]
    public void Rejects_what_is_no_address_of_a_repository(string text, string fix) => Assert.Equal(
        $"got '{text}', expected the https:// or ssh:// address of a Git repository. {fix}", GitRepository.Format.Refuses($"\"{text}\""));

    [Fact]
    public void Rejects_a_password_in_the_address() => Assert.Equal(
        "got 'https://bot:secret@github.com/example/platform', which holds a password that everyone with the plan can read. "
        + "Remove it, and give the agent a deploy key.",
        GitRepository.Format.Refuses("\"https://bot:secret@github.com/example/platform\""));
}
