namespace Pulumi;

/// <summary>The running of one program for one stack.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> s_current = new();
    private readonly Lock _declaring = new();

    internal Deployment(DeploymentSettings settings, ResourceMonitor monitor)
    {
        Settings = settings;
        Monitor = monitor;
        _instance = new(this);
    }

    private readonly DeploymentInstance _instance;

    public static DeploymentInstance Instance => Required._instance;

    /// <summary>The deployment the calling code runs in. Asynchronous code carries its own, so that several can run at once.</summary>
    internal static Deployment? Current => s_current.Value;

    internal static Deployment Required =>
        Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentSettings Settings { get; }
    internal ResourceMonitor Monitor { get; }
    internal TaskRunner Runner { get; } = new();
    internal MessageLog Log { get; } = new();
    internal Stack? Stack { get; set; }
    internal List<InvokeTransform> InvokeTransforms { get; } = [];

    internal string ProjectName => Settings.Project;
    internal string StackName => Settings.Stack;

    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => Task.CompletedTask;

    public Task<bool> MonitorSupportsInvokeTransforms() => Task.FromResult(Monitor.SupportsTransforms);

    public Task<bool> MonitorSupportsResourceHooks() => Task.FromResult(Monitor.SupportsHooks);

    public void RegisterInvokeTransform(InvokeTransform transform) => InvokeTransforms.Add(transform);

    public async Task AwaitPendingRegistrations()
    {
        foreach (var failure in await Runner.DrainAsync().ConfigureAwait(false))
            throw failure;
    }

    internal void Register(Registration registration)
    {
        lock (_declaring)
        {
            registration.Parent?.AddChild(registration.Resource);
            Monitor.Declare(registration);
        }

        registration.Start(Monitor, Runner);
    }

    internal void RegisterOutputs(Resource resource, OutputSource outputs) =>
        Runner.Track(RegisterOutputsAsync(resource, outputs));

    private async Task RegisterOutputsAsync(Resource resource, OutputSource outputs)
    {
        if (resource.Registration is { } registration)
            await registration.Completion.ConfigureAwait(false);
        var data = await outputs.SettleAsync().ConfigureAwait(false);
        await Monitor.RegisterOutputsAsync(resource, data).ConfigureAwait(false);
    }
}
