using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>Runs a stack's program with nothing behind it and records what it declares.</summary>
public static class PlanEngine
{
    /// <summary>Plans one stack.</summary>
    /// <param name="request">What the program is run with. Nothing else reaches it: no environment, no engine, no provider.</param>
    /// <param name="createStack">Creates the stack; called once, inside the deployment, so that it may read <c>Config</c>.</param>
    /// <param name="cancellationToken">Ends the wait for a program that does not come to an end.</param>
    /// <returns>The plan, the same for the same program and request.</returns>
    /// <exception cref="PlanException">The program failed or logged errors.</exception>
    public static async Task<PlannedStack> PlanAsync(
        PlanRequest request, Func<Stack> createStack, CancellationToken cancellationToken = default)
    {
        var monitor = new PlanMonitor(request);
        var deployment = new Deployment(Settings(request), monitor);
        monitor.Log = deployment.Log;

        var failures = await deployment.ExecuteAsync(createStack, Describe).WaitAsync(cancellationToken).ConfigureAwait(false);
        var messages = deployment.Log.Messages;
        var errors = messages.Where(message => message.Severity == LogSeverity.Error).Select(message => message.Text).ToList();
        if (errors.Count > 0)
            throw new PlanException(errors, failures);

        return new()
        {
            Name = request.Stack,
            Project = request.Project,
            Resources = monitor.Resources(),
            Outputs = monitor.StackOutputs,
            Symbols = monitor.Symbols.ToImmutable(),
            Messages = [.. messages.Select(message => new PlannedMessage(
                Severity(message.Severity), message.Text, message.Resource is null ? null : PlanEntry.UrnOf(message.Resource)))],
        };
    }

    private static DeploymentSettings Settings(PlanRequest request) => new()
    {
        Organization = request.Organization,
        Project = request.Project,
        Stack = request.Stack,
        RootDirectory = request.RootDirectory,
        IsDryRun = true,
        Configuration = request.Configuration,
        SecretKeys = request.SecretKeys,
    };

    private static string Severity(LogSeverity severity) => severity switch
    {
        LogSeverity.Debug => "debug",
        LogSeverity.Info => "info",
        _ => "warning",
    };

    private static string? Describe(Exception exception) => exception switch
    {
        LogException or ResourceInCallbackException => null, // told already
        RunException or ResourceException => exception.Message,
        _ => $"{exception.GetType().Name}: {exception.Message}",
    };
}
