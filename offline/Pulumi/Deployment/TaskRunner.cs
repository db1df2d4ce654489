namespace Pulumi;

/// <summary>Keeps what a program has under way, until all of it has ended.</summary>
internal sealed class TaskRunner
{
    private readonly Lock _lock = new();
    private readonly HashSet<Exception> _seen = [];
    private List<Task> _tasks = [];

    /// <summary>Adds a task to be waited for; its failure fails the run.</summary>
    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;

        lock (_lock)
            _tasks.Add(task);
    }

    /// <summary>Waits for everything, what is added meanwhile included, and returns each failure once.</summary>
    public async Task<List<Exception>> DrainAsync()
    {
        var failures = new List<Exception>();
        while (Take() is { Count: > 0 } batch)
        {
            foreach (var task in batch)
            {
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                failures.AddRange(Failures(task));
            }
        }

        return failures;
    }

    private List<Task> Take()
    {
        lock (_lock)
        {
            var taken = _tasks;
            _tasks = [];
            return taken;
        }
    }

    // One failure reaches everything that is derived from the value; it is reported where it began.
    private IEnumerable<Exception> Failures(Task task)
    {
        if (task.IsCanceled)
            return [new TaskCanceledException(task)];

        return task.Exception?.Flatten().InnerExceptions.Where(_seen.Add) ?? [];
    }
}
