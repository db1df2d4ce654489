using System.Reflection;

namespace Pulumi;

// Running a program to its end.
public sealed partial class Deployment
{
    /// <summary>
    /// Runs the program that creates the stack and waits for all it started. What goes wrong ends up in
    /// <see cref="Log"/> as errors.
    /// </summary>
    /// <param name="createStack">Creates the stack, inside the deployment.</param>
    /// <param name="describe">The text of a failure; null for one that needs none.</param>
    /// <returns>The failures, each once.</returns>
    internal async Task<IReadOnlyList<Exception>> ExecuteAsync(Func<Stack> createStack, Func<Exception, string?> describe)
    {
        s_current.Value = this; // seen by the code called from here only: this method is asynchronous
        var failures = new List<Exception>();
        try
        {
            var stack = createStack();
            if (!stack.IsInline)
                stack.RegisterPropertyOutputs();
        }
        catch (Exception exception)
        {
            failures.Add(exception is TargetInvocationException { InnerException: { } inner } ? inner : exception);
        }

        failures.AddRange(await Runner.DrainAsync().ConfigureAwait(false));
        failures = [.. failures.Distinct()];
        foreach (var failure in failures)
        {
            if (describe(failure) is { } text)
                Log.Add(LogSeverity.Error, text, (failure as ResourceException)?.Resource);
        }

        return failures;
    }
}
