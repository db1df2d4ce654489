namespace Pulumi;

/// <summary>A plain value or an output, wherever either will do.</summary>
public class Input<T> : ISourced
{
    private readonly OutputSource? _source;

    internal Input(OutputSource source) => _source = source;

    /// <summary>For the inputs that are put together step by step.</summary>
    private protected Input()
    {
    }

    internal virtual OutputSource Source => _source!;

    OutputSource ISourced.Source => Source;

    public static implicit operator Input<T>(T value) => new(OutputData.Known(value));

    public static implicit operator Input<T>(Output<T> value) => value is null ? null! : new(value.Source);

    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();
}
