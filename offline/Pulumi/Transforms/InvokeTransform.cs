using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Changes the arguments and options of a provider function in the engine.</summary>
public delegate Task<InvokeTransformResult?> InvokeTransform(
    InvokeTransformArgs args, CancellationToken cancellationToken = default);

/// <summary>What an <see cref="InvokeTransform"/> is given.</summary>
public readonly struct InvokeTransformArgs
{
    public string Token { get; }
    public ImmutableDictionary<string, object?> Args { get; }
    public InvokeOptions Options { get; }

    public InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options)
    {
        Token = token;
        Args = args;
        Options = options;
    }
}

/// <summary>What an <see cref="InvokeTransform"/> makes of it.</summary>
public readonly struct InvokeTransformResult
{
    public ImmutableDictionary<string, object?> Args { get; }
    public InvokeOptions Options { get; }

    public InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options)
    {
        Args = args;
        Options = options;
    }
}
