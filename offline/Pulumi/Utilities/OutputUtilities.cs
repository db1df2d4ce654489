using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs; for tests and libraries.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => new(OutputData.Unknown(value, isSecret: false, ResourceSet.Empty));

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        new(PendingSource.Track(CreateUnknownAsync(valueFactory)));

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) =>
        new(output.Source.Then(data => data.WithResources(data.Resources.Union(ResourceSet.Of(resource)))));

    public static async Task<T> GetValueAsync<T>(Output<T> output) =>
        Output<T>.Cast((await output.Source.SettleAsync().ConfigureAwait(false)).Value);

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) =>
        (await output.Source.SettleAsync().ConfigureAwait(false)).IsKnown;

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.Source.SettleAsync().ConfigureAwait(false)).Resources.ToImmutable();

    private static async Task<OutputData> CreateUnknownAsync<T>(Func<Task<T>> valueFactory) =>
        OutputData.Unknown(await valueFactory().ConfigureAwait(false), isSecret: false, ResourceSet.Empty);
}
