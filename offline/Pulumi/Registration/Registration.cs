namespace Pulumi;

/// <summary>One resource on its way to the engine, and what came of it.</summary>
internal sealed class Registration(
    Resource resource, Resource? parent, bool custom, bool remote, ResourceArgs args, ResourceOptions options)
{
    private Task? _completion;

    public Resource Resource { get; } = resource;
    public Resource? Parent { get; } = parent;
    public bool Custom { get; } = custom;
    public bool Remote { get; } = remote;
    public ResourceArgs Args { get; } = args;

    /// <summary>The options, those inherited inside the program included. The caller's object is not touched.</summary>
    public ResourceOptions Options { get; } = options;

    public string Type => Resource.GetResourceType();
    public string Name => Resource.GetResourceName();

    /// <summary>What the engine knows about the resource; null until it is registered.</summary>
    public ResourceState? State { get; private set; }

    /// <summary>What the monitor keeps about the resource.</summary>
    public object? MonitorData { get; set; }

    /// <summary>Ends when the resource is registered, and fails when that fails.</summary>
    public Task Completion => _completion ?? Task.CompletedTask;

    public void Start(ResourceMonitor monitor, TaskRunner runner)
    {
        _completion = RunAsync(monitor);
        runner.Track(_completion);
    }

    private async Task RunAsync(ResourceMonitor monitor) =>
        State = await monitor.RegisterAsync(this).ConfigureAwait(false);
}
