using MultiRegion.Tests.Sdk;
using Pulumi;

namespace MultiRegion.Tests.Offline.Engine;

public class OutputMemberTests
{
    [Fact]
    public void Finds_the_outputs_of_a_class_and_those_it_derives_from() => Assert.Equal(
        ["urn", "id", "region"],
        OutputMember.Of(typeof(SampleProvider)).Select(member => member.Name));

    [Fact]
    public async Task Rejects_an_output_that_is_none()
    {
        var exception = await SdkRun.FailAsync<RunException>(() => _ = new Wrong());

        Assert.Contains(
            "System.InvalidOperationException: [Output] MultiRegion.Tests.Offline.Engine.OutputMemberTests+Wrong.Plain was not an Output<T>",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_an_output_that_cannot_be_set()
    {
        var exception = await SdkRun.FailAsync<RunException>(() => _ = new ReadOnly());

        Assert.Contains(
            "System.InvalidOperationException: [Output] MultiRegion.Tests.Offline.Engine.OutputMemberTests+ReadOnly.Fixed did not have a 'set' method",
            exception.Message,
            StringComparison.Ordinal);
    }

    private sealed class Wrong() : ComponentResource("a:b:Wrong", "wrong")
    {
        [Output]
        public string Plain { get; private set; } = "";
    }

    private sealed class ReadOnly() : ComponentResource("a:b:ReadOnly", "read-only")
    {
        [Output]
        public Output<string>? Fixed { get; }
    }
}
