namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> or <see cref="Input{T}"/> of any type.</summary>
internal interface ISourced
{
    OutputSource Source { get; }
}

/// <summary>An <see cref="Output{T}"/> of any type.</summary>
internal interface IOutput : ISourced
{
    /// <summary>Gives an output that reflection created its source.</summary>
    void Attach(OutputSource source);
}
