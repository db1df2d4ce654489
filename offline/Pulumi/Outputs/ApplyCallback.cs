namespace Pulumi;

/// <summary>Calls a callback of <c>Apply</c> and joins what it returns with the value it was given.</summary>
internal static class ApplyCallback
{
    private static readonly AsyncLocal<Scope> s_scope = new();

    /// <summary>In which kind of callback code runs. Kept in plans only: nothing else asks.</summary>
    private enum Scope
    {
        None,
        Known,

        /// <summary>The callback was given placeholders, so that failures inside it tell nothing.</summary>
        Symbolic,
    }

    /// <summary>Whether the code that asks runs inside a callback.</summary>
    public static bool IsRunning => s_scope.Value != Scope.None;

    /// <summary>Whether what fails in the code that asks is of no account, because it works on placeholders.</summary>
    public static bool ToleratesFailures => s_scope.Value == Scope.Symbolic;

    public static OutputSource Call(OutputData data, Func<object?, OutputSource> callback)
    {
        OutputSource result;
        try
        {
            result = Invoke(callback, data);
        }
        catch (Exception exception)
        {
            return CannotCope(data, exception) ? data.Derive() : PendingSource.Failed(Concealed(data, exception));
        }

        return result.Settled is { } settled ? settled.After(data) : PendingSource.Track(JoinAsync(data, result));
    }

    private static OutputSource Invoke(Func<object?, OutputSource> callback, OutputData data)
    {
        var outer = s_scope.Value;
        var inner = data.Symbol is null && outer != Scope.Symbolic ? Scope.Known : Scope.Symbolic;
        if (inner == outer || Deployment.Current is not { Monitor.RefusesResourcesInCallbacks: true })
            return callback(data.Value);

        s_scope.Value = inner;
        try
        {
            return callback(data.Value);
        }
        finally
        {
            s_scope.Value = outer;
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
        catch (Exception exception) when (data.IsSecret)
        {
            throw Concealed(data, exception);
        }
    }

    // What a callback says about a secret value may quote it.
    private static Exception Concealed(OutputData data, Exception exception) =>
        data.IsSecret && Deployment.Current is { } deployment ? deployment.Monitor.Conceal(exception) : exception;

    // A callback may parse or look up what a placeholder stands for; that it fails on the placeholder tells nothing.
    private static bool CannotCope(OutputData data, Exception exception) =>
        data.Symbol is not null && exception is not ResourceInCallbackException;
}
