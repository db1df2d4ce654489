namespace Pulumi;

/// <summary>A value that is still awaited, or whose making failed.</summary>
internal sealed class PendingSource : OutputSource
{
    private readonly Task<OutputData> _task;

    private PendingSource(Task<OutputData> task) => _task = task;

    public override OutputData? Settled => _task.IsCompletedSuccessfully ? _task.Result : null;

    public override Task<OutputData> SettleAsync() => _task;

    /// <summary>A source the running deployment waits for, and whose failure fails it.</summary>
    public static OutputSource Track(Task<OutputData> task)
    {
        if (task.IsCompletedSuccessfully)
            return task.Result;

        if (!ApplyCallback.ToleratesFailures)
            Deployment.Current?.Runner.Track(task);
        return new PendingSource(task);
    }

    /// <summary>A source nobody waits for unless someone asks for its value.</summary>
    public static OutputSource Untracked(Task<OutputData> task) => new PendingSource(task);

    public static OutputSource Failed(Exception exception) => Track(Task.FromException<OutputData>(exception));

    /// <summary>The source of a task's result.</summary>
    public static OutputSource From<T>(Task<T> task) => Track(AwaitAsync(task));

    /// <summary>The source of what the task of a callback results in; the callback's own output is what fails with it.</summary>
    public static OutputSource FromCallback<T>(Task<T> task)
    {
        var result = AwaitAsync(task);
        return result.IsCompletedSuccessfully ? result.Result : Untracked(result);
    }

    private static async Task<OutputData> AwaitAsync<T>(Task<T> task) => OutputData.Known(await task.ConfigureAwait(false));
}
