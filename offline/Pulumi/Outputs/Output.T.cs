namespace Pulumi;

/// <summary>
/// A value that is there now or will be, with the resources it comes from and whether it is known and secret.
/// </summary>
public sealed class Output<T> : IOutput
{
    private OutputSource _source;

    internal Output(OutputSource source) => _source = source;

    internal OutputSource Source => _source;

    OutputSource ISourced.Source => _source;

    void IOutput.Attach(OutputSource source) => _source = source;

    public static Output<T> Create(Task<T> value) => new(PendingSource.From(value));

    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        new(_source.Apply(value => OutputData.Known(func(Cast(value)))));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        new(_source.Apply(value => PendingSource.FromCallback(func(Cast(value)))));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        new(_source.Apply(value => func(Cast(value))?.Source ?? OutputData.Known(default(TResult))));

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        new(_source.Apply(value => func(Cast(value))?._source ?? OutputData.Known(default(TResult))));

    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        new(_source.Apply(value => PendingSource.FromCallback(NothingAsync(func(Cast(value))))));

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) =>
        new(_source.Apply(value => func(value)._source));

    public override string ToString()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } flag
            && (flag == "1" || flag.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(OutputText.NotSupported);
        }

        return OutputText.NotSupported;
    }

    internal static T Cast(object? value) => value is null ? default! : (T)value;

    private static async Task<ValueTuple> NothingAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return default;
    }
}
