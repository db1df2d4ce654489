namespace Pulumi;

/// <summary>
/// Where a value comes from. Every <see cref="Output{T}"/> and <see cref="Input{T}"/> is a typed view of one; all that
/// combines values works on sources, so that it is compiled once and not once per type of value.
/// </summary>
internal abstract class OutputSource
{
    /// <summary>The data when it is there already; null while it is awaited, and for good when it failed.</summary>
    public abstract OutputData? Settled { get; }

    public abstract Task<OutputData> SettleAsync();

    /// <summary>Continues with the data: at once when it is there, later otherwise.</summary>
    public OutputSource Then(Func<OutputData, OutputSource> next) =>
        Settled is { } data ? next(data) : PendingSource.Track(ThenAsync(next));

    private async Task<OutputData> ThenAsync(Func<OutputData, OutputSource> next)
    {
        var data = await SettleAsync().ConfigureAwait(false);
        var source = next(data);
        return source.Settled ?? await source.SettleAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Calls back with the value once it is known. The result keeps the secrecy and the resources of this source; a
    /// value that is unknown stays so, and the callback is not called.
    /// </summary>
    public OutputSource Apply(Func<object?, OutputSource> callback) =>
        Then(data => data.IsKnown ? ApplyCallback.Call(data, callback) : data.Derive());

    /// <summary>Several sources as one, whose value is made of theirs.</summary>
    public static OutputSource All(OutputSource[] sources, Func<OutputData[], object?> combine) =>
        Gather(sources).Apply(items => OutputData.Known(combine((OutputData[])items!)));

    private static OutputSource Gather(OutputSource[] sources)
    {
        var settled = new OutputData[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i].Settled is not { } data)
                return PendingSource.Track(GatherAsync(sources));
            settled[i] = data;
        }

        return OutputData.All(settled);
    }

    private static async Task<OutputData> GatherAsync(OutputSource[] sources) =>
        OutputData.All(await Task.WhenAll(sources.Select(source => source.SettleAsync())).ConfigureAwait(false));
}
