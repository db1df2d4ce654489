namespace Pulumi;

/// <summary>An output whose value another output gives later.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData> _completion = new();

    public DeferredOutput() => Output = new(PendingSource.Untracked(_completion.Task));

    public Output<T> Output { get; }

    public void Resolve(Output<T> output) => _ = ResolveAsync(output.Source);

    private async Task ResolveAsync(OutputSource source)
    {
        try
        {
            _completion.TrySetResult(await source.SettleAsync().ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            _completion.TrySetException(exception);
        }
    }
}
