using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Sdk;

/// <summary>Runs a few lines as a program against mocks.</summary>
internal static class SdkRun
{
    public static TestOptions Deploying => new() { IsPreview = false };

    public static Task<ImmutableArray<Resource>> RunAsync(SampleMocks mocks, Action program, TestOptions? options = null) =>
        Deployment.TestAsync(mocks, options ?? Deploying, program);

    /// <summary>The exception of a program that fails.</summary>
    public static async Task<T> FailAsync<T>(Action program, SampleMocks? mocks = null) where T : Exception
    {
        var before = Environment.ExitCode;
        try
        {
            return await Assert.ThrowsAsync<T>(() => RunAsync(mocks ?? new(), program));
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }

    /// <summary>What one expression of a program results in.</summary>
    public static async Task<Result<T>> EvaluateAsync<T>(Func<Output<T>> program, SampleMocks? mocks = null, TestOptions? options = null)
    {
        Output<T>? output = null;
        await RunAsync(mocks ?? new(), () => output = program(), options);
        return new(
            await OutputUtilities.GetValueAsync(output!),
            await OutputUtilities.GetIsKnownAsync(output!),
            await Output.IsSecretAsync(output!),
            await OutputUtilities.GetDependenciesAsync(output!));
    }

    internal sealed record Result<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Dependencies);
}
