using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>An engine whose providers are mocks. What it shows them, and what it hides, is what the official one does.</summary>
internal sealed class MockMonitor : ResourceMonitor
{
    // What the engine writes where an id is not known yet.
    private const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly IMocks _mocks;
    private readonly bool _preview;
    private readonly List<Resource> _resources = [];
    private readonly ConcurrentDictionary<string, (string Type, MockState State)> _states = new();
    private readonly MockValues _values;

    public MockMonitor(IMocks mocks, bool preview)
    {
        _mocks = mocks;
        _preview = preview;
        _values = new(ToReference);
    }

    public MessageLog? Log { get; set; }

    /// <summary>The registered resources in the order of the program, without the stack of an inline program.</summary>
    public ImmutableArray<Resource> Resources => [.. _resources.Where(resource => resource is not Stack { IsInline: true })];

    public override void Declare(Registration registration) => _resources.Add(registration.Resource);

    public override async Task<ResourceState> RegisterAsync(Registration registration)
    {
        var options = registration.Options;
        if (options.Urn is { } existing)
            return StateOf(existing).For(registration.Resource);

        var parentUrn = await UrnOfAsync(registration.Parent).ConfigureAwait(false);
        if (options.DependsOnOrNull is { } dependsOn)
            await dependsOn.Source.SettleAsync().ConfigureAwait(false);
        var readId = options.Id is null ? null : (await options.Id.Source.SettleAsync().ConfigureAwait(false)).Value as string;
        var inputs = registration.Custom || registration.Remote
            ? await PropertyWriter.WriteArgsAsync(registration.Args).ConfigureAwait(false)
            : [];

        var (id, state) = registration.Resource is Stack
            ? (null, [])
            : await NewResourceAsync(registration, inputs, readId).ConfigureAwait(false);

        var urn = MockUrn.Create(Deployment.Required.Settings, parentUrn, registration.Type, registration.Name);
        var registered = new MockState(
            urn,
            registration.Custom ? IdData(readId ?? id) : null,
            state,
            ResourceSet.Of(registration.Resource),
            _preview,
            Reader(registration.Resource));
        _states[urn] = (registration.Type, registered);
        return registered;
    }

    public override async Task RegisterOutputsAsync(Resource resource, OutputData outputs)
    {
        var urn = await UrnOfAsync(resource).ConfigureAwait(false);
        var entries = (outputs.Value as IDictionary<string, object?> ?? ImmutableDictionary<string, object?>.Empty).ToList();
        var properties = await PropertyWriter.WriteEntriesAsync(entries).ConfigureAwait(false);
        await _mocks.RegisterResourceOutputs(new(urn!, properties.ToImmutableDictionary(
            property => property.Name,
            property => new Output<object?>(ToData(property))))).ConfigureAwait(false);
    }

    public override async Task<OutputData> CallAsync(ProviderCall call)
    {
        var properties = await call.WriteArgsAsync().ConfigureAwait(false);
        var resources = ResourceSet.Union(properties.Select(property => property.Resources)).Union(call.DependsOn);
        if (properties.Any(property => PlainValue.FirstUnknown(property.Value) is not null)
            || (call.WaitsForResources && await AnyIdUnknownAsync(resources).ConfigureAwait(false)))
        {
            return OutputData.Unknown(null, isSecret: false, resources);
        }

        var answer = await _mocks.CallAsync(new MockCallArgs
        {
            Token = call.Token,
            Args = _values.ToInputs(properties),
            Provider = await ProviderTextAsync(call.Provider).ConfigureAwait(false),
        }).ConfigureAwait(false);
        var state = await MockValues.FromAnswerAsync(answer).ConfigureAwait(false);
        return call.Read(state, Reader(null), resources);
    }

    private async Task<(string? Id, Dictionary<string, object?> State)> NewResourceAsync(
        Registration registration, List<InputProperty> inputs, string? readId)
    {
        var (id, state) = await _mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = registration.Type,
            Name = registration.Name,
            Inputs = _values.ToInputs(inputs),
            Provider = registration.Custom ? await ProviderTextAsync(registration.Options.Provider).ConfigureAwait(false) : "",
            Id = readId ?? (registration.Options as CustomResourceOptions)?.ImportId ?? "",
        }).ConfigureAwait(false);
        return (id, await MockValues.FromAnswerAsync(state).ConfigureAwait(false));
    }

    private static OutputData IdData(string? id) =>
        string.IsNullOrEmpty(id) ? OutputData.Unknown() : OutputData.Known(id);

    private static async Task<string?> UrnOfAsync(Resource? resource) => resource is null
        ? null
        : (string?)(await resource.Urn.Source.SettleAsync().ConfigureAwait(false)).Value;

    private static async Task<string> ProviderTextAsync(ProviderResource? provider)
    {
        if (provider is null)
            return "";

        var id = await provider.Id.Source.SettleAsync().ConfigureAwait(false);
        return $"{await UrnOfAsync(provider).ConfigureAwait(false)}::{(id.IsKnown ? id.Value : UnknownId)}";
    }

    private static async Task<bool> AnyIdUnknownAsync(ResourceSet resources)
    {
        foreach (var resource in resources.ToImmutable())
        {
            if (resource is CustomResource custom && !(await custom.Id.Source.SettleAsync().ConfigureAwait(false)).IsKnown)
                return true;
        }

        return false;
    }

    private MockState StateOf(string urn) => _states.TryGetValue(urn, out var registered)
        ? registered.State
        : throw new InvalidOperationException($"unknown resource {urn}");

    private static OutputData ToData(InputProperty property)
    {
        if (PlainValue.FirstUnknown(property.Value) is not null)
            return OutputData.Unknown(null, PlainValue.HasSecret(property.Value), property.Resources);
        return OutputData.Known(ValueReader.PlainObject(property.Value), PlainValue.HasSecret(property.Value), property.Resources);
    }

    // What passes the wire is a URN; at the other end it becomes an object of the class that belongs to its type.
    private Resource ToReference(Resource resource)
    {
        var urn = (string)resource.Urn.Source.Settled!.Value!;
        if (!_states.TryGetValue(urn, out var registered) || ResourceClass.Find(registered.Type) is not { } type)
            return new DependencyResource(urn);

        return ResourceReference.Create(type, registered.Type, UrnText.Name(urn), registered.State.For);
    }

    private ValueReader Reader(Resource? resource) => new(text => Log?.Add(LogSeverity.Warning, text, resource));
}
