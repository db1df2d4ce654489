namespace Pulumi;

/// <summary>Code the engine runs before or after an operation on a resource.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

/// <summary>A named <see cref="ResourceHookCallback"/>.</summary>
public class ResourceHook
{
    public string Name { get; }
    public ResourceHookCallback Callback { get; }
    public ResourceHookOptions Options { get; }

    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
        : this(name, callback, options ?? new(), Task.CompletedTask)
    {
    }

    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options;
        _ = registered;
    }
}

/// <summary>When a hook runs and whether its failure counts.</summary>
public class ResourceHookOptions
{
    public bool? OnDryRun { get; set; }
    public bool? IgnoreErrors { get; set; }
}
