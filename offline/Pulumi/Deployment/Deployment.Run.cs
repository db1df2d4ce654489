namespace Pulumi;

// Running under an engine. There is none here: the official SDK runs programs for the CLI, this one plans and tests them.
public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => throw NoEngine();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => throw NoEngine();

    public static Task<int> RunAsync(Func<Task> func) => throw NoEngine();

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => throw NoEngine();

    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => throw NoEngine();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider) where TStack : Stack => throw NoEngine();

    private static InvalidOperationException NoEngine() =>
        new("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
}
