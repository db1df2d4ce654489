using Pulumi;

namespace MultiRegion.Tests.Offline.Engine;

public class TaskRunnerTests
{
    [Fact]
    public async Task Waits_for_what_is_added_while_it_waits()
    {
        var runner = new TaskRunner();
        var second = new TaskCompletionSource();
        var ended = false;
        runner.Track(FirstAsync());

        Assert.Empty(await runner.DrainAsync());
        Assert.True(ended);

        async Task FirstAsync()
        {
            await Task.Yield();
            runner.Track(SecondAsync());
            second.SetResult();
        }

        async Task SecondAsync()
        {
            await second.Task;
            await Task.Yield();
            ended = true;
        }
    }

    [Fact]
    public async Task Reports_one_failure_once_however_many_tasks_it_ends()
    {
        var runner = new TaskRunner();
        var failure = new InvalidOperationException("x");
        runner.Track(Task.FromException(failure));
        runner.Track(Task.FromException<int>(failure));
        runner.Track(Task.FromException(new InvalidOperationException("y")));

        Assert.Equal(["x", "y"], (await runner.DrainAsync()).Select(exception => exception.Message));
    }
}
