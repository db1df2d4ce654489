using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Code the engine runs when an operation failed; answers whether to try again.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);

/// <summary>A named <see cref="ErrorHookCallback"/>.</summary>
public class ErrorHook
{
    public string Name { get; }
    public ErrorHookCallback Callback { get; }

    public ErrorHook(string name, ErrorHookCallback callback) : this(name, callback, Task.CompletedTask)
    {
    }

    protected ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
        _ = registered;
    }
}

/// <summary>What an error hook is told.</summary>
public class ErrorHookArgs
{
    public string Urn { get; }
    public string Id { get; }
    public string Name { get; }
    public string Type { get; }
    public ImmutableDictionary<string, object?>? NewInputs { get; }
    public ImmutableDictionary<string, object?>? OldInputs { get; }
    public ImmutableDictionary<string, object?>? OldOutputs { get; }
    public string FailedOperation { get; }
    public IReadOnlyList<string> Errors { get; }

    public ErrorHookArgs(
        string urn,
        string id,
        string name,
        string type,
        ImmutableDictionary<string, object?>? newInputs = null,
        ImmutableDictionary<string, object?>? oldInputs = null,
        ImmutableDictionary<string, object?>? oldOutputs = null,
        string failedOperation = "",
        IReadOnlyList<string>? errors = null)
    {
        Urn = urn;
        Id = id;
        Name = name;
        Type = type;
        NewInputs = newInputs;
        OldInputs = oldInputs;
        OldOutputs = oldOutputs;
        FailedOperation = failedOperation;
        Errors = errors ?? [];
    }
}
