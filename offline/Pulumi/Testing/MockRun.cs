using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Testing;

/// <summary>Runs a program against mocks.</summary>
internal static class MockRun
{
    // The exit code by which the CLI knows that the program has told the user what is wrong.
    private const int LoggedErrorsExitCode = 32;

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        options ??= new();
        var preview = options.IsPreview ?? true;
        var monitor = new MockMonitor(mocks, preview);
        var deployment = new Deployment(Settings(options, preview), monitor);
        monitor.Log = deployment.Log;

        await deployment.ExecuteAsync(createStack, Describe).ConfigureAwait(false);
        ThrowErrors(deployment.Log);
        return monitor.Resources;
    }

    private static DeploymentSettings Settings(TestOptions options, bool preview) => new()
    {
        Organization = options.OrganizationName ?? "organization",
        Project = options.ProjectName ?? "project",
        Stack = options.StackName ?? "stack",
        RootDirectory = options.RootDirectory,
        IsDryRun = preview,
        Configuration = EnvironmentConfiguration(),
    };

    // {"project:key": "value"}; the CLI of old wrote "project:config:key".
    private static ImmutableDictionary<string, string> EnvironmentConfiguration()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { Length: > 0 } json)
            return ImmutableDictionary<string, string>.Empty;

        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToImmutableDictionary(
            entry => entry.Name.Split(':') is [var project, "config", var key] ? $"{project}:{key}" : entry.Name,
            entry => entry.Value.ToString());
    }

    private static string? Describe(Exception exception) => exception switch
    {
        LogException => null,
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => exception.ToString(),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}",
    };

    private static void ThrowErrors(MessageLog log)
    {
        var errors = log.Messages
            .Where(message => message.Severity == LogSeverity.Error)
            .Select(message => new RunException(message.Text))
            .ToList();
        if (errors.Count == 0)
            return;

        Environment.ExitCode = LoggedErrorsExitCode;
        throw errors.Count == 1 ? errors[0] : new AggregateException(errors);
    }
}
