namespace Pulumi;

/// <summary>Calls a callback of <c>Apply</c> and joins what it returns with the value it was given.</summary>
internal static class ApplyCallback
{
    private static readonly AsyncLocal<bool> s_running = new();

    /// <summary>Whether the code that asks runs inside a callback. Kept in plans only: nothing else asks.</summary>
    public static bool IsRunning => s_running.Value;

    public static OutputSource Call(OutputData data, Func<object?, OutputSource> callback)
    {
        OutputSource result;
        try
        {
            result = Invoke(callback, data.Value);
        }
        catch (Exception exception)
        {
            return CannotCope(data, exception) ? data.Derive() : PendingSource.Failed(exception);
        }

        return result.Settled is { } settled ? settled.After(data) : PendingSource.Track(JoinAsync(data, result));
    }

    private static OutputSource Invoke(Func<object?, OutputSource> callback, object? value)
    {
        if (Deployment.Current is not { Monitor.RefusesResourcesInCallbacks: true } || s_running.Value)
            return callback(value);

        s_running.Value = true;
        try
        {
            return callback(value);
        }
        finally
        {
            s_running.Value = false;
        }
    }

    private static async Task<OutputData> JoinAsync(OutputData data, OutputSource result)
    {
        try
        {
            return (await result.SettleAsync().ConfigureAwait(false)).After(data);
        }
        catch (Exception exception) when (CannotCope(data, exception))
        {
            return data.Derive();
        }
    }

    // A callback may parse or look up what a placeholder stands for; that it fails on the placeholder tells nothing.
    private static bool CannotCope(OutputData data, Exception exception) =>
        data.Symbol is not null && exception is not ResourceInCallbackException;
}
