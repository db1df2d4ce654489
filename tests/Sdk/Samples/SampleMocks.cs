using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace MultiRegion.Tests.Sdk;

/// <summary>Answers every resource with its inputs and an id, and keeps what it was asked.</summary>
public sealed class SampleMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _resources = new();
    private readonly ConcurrentQueue<MockCallArgs> _calls = new();
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _outputs = new();

    public IReadOnlyList<MockResourceArgs> Resources => [.. _resources];

    public IReadOnlyList<MockCallArgs> Calls => [.. _calls];

    public IReadOnlyList<MockRegisterResourceOutputsRequest> Outputs => [.. _outputs];

    public Func<MockResourceArgs, (string? Id, object State)> OnResource { get; init; } = args => ($"{args.Name}-id", args.Inputs);

    public Func<MockCallArgs, object> OnCall { get; init; } = _ => throw new InvalidOperationException("No call was expected.");

    public MockResourceArgs Named(string name) => Assert.Single(Resources, resource => resource.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        return Task.FromResult(OnResource(args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls.Enqueue(args);
        return Task.FromResult(OnCall(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _outputs.Enqueue(args);
        return Task.CompletedTask;
    }

    /// <summary>Mocks that answer every resource with that state.</summary>
    public static SampleMocks WithState(params (string Name, object? Value)[] state) => new()
    {
        OnResource = args => ($"{args.Name}-id", state.ToImmutableDictionary(entry => entry.Name, entry => entry.Value!)),
    };
}
