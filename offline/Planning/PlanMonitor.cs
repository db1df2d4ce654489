using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>The engine of a plan: it records what is registered and answers with what can be known of it.</summary>
internal sealed class PlanMonitor : ResourceMonitor
{
    private readonly PlanRequest _request;
    private readonly List<PlanEntry> _entries = [];
    private readonly HashSet<string> _urns = new(StringComparer.Ordinal);
    private readonly RecordBuilder _records;

    public PlanMonitor(PlanRequest request)
    {
        _request = request;
        _records = new(request);
    }

    public MessageLog? Log { get; set; }

    public SymbolTable Symbols { get; } = new();

    public override bool RefusesResourcesInCallbacks => true;

    public PlannedObject StackOutputs => _entries.Count == 0 ? PlannedObject.Empty : _entries[0].Outputs;

    public ImmutableArray<PlannedResource> Resources() =>
        [.. _entries.Select(entry => entry.Outputs.Members.IsEmpty ? entry.Record! : entry.Record! with { Outputs = entry.Outputs })];

    public override Exception Conceal(Exception exception) => exception is ResourceInCallbackException
        ? exception
        : new RunException($"A callback failed on a secret value with a {exception.GetType().Name}; its message is withheld.");

    public override void BeforeConstruction(string type, string name)
    {
        if (!ApplyCallback.IsRunning)
            return;

        var refusal = new ResourceInCallbackException(type, name);
        Log?.Add(LogSeverity.Error, refusal.Message);
        throw refusal;
    }

    public override void Declare(Registration registration)
    {
        var parent = registration.Parent is null ? null : PlanEntry.Of(registration.Parent);
        var isStack = registration.Resource is Stack;
        var types = isStack ? "" : UrnText.QualifiedType(parent?.QualifiedType ?? "", registration.Type);
        var urn = $"urn:pulumi:{_request.Stack}::{_request.Project}::{(isStack ? Stack.RootType : types)}::{registration.Name}";
        var entry = new PlanEntry(registration, parent, urn, types, Symbols.NewLabel(registration.Type, registration.Name));
        registration.MonitorData = entry;
        _entries.Add(entry);
        for (var above = parent; above is not null; above = above.Parent)
            above.Descendants++;

        if (!_urns.Add(urn))
            Log?.Add(LogSeverity.Error, $"Duplicate resource URN '{urn}'; try giving it a unique name", registration.Resource);
    }

    public override async Task<ResourceState> RegisterAsync(Registration registration)
    {
        var entry = PlanEntry.Of(registration.Resource)!;
        if (entry.Parent is { } parent)
            await parent.Registration.Completion.ConfigureAwait(false);

        var transforms = Transforms.For(entry);
        var options = registration.Options;
        var inputs = registration.Custom || registration.Remote
            ? await WriteInputs(registration, keepOutputs: transforms.Count > 0).ConfigureAwait(false)
            : [];
        if (transforms.Count > 0)
            (inputs, options) = await Transforms.RunAsync(transforms, registration, inputs).ConfigureAwait(false);

        await _records.BuildAsync(entry, inputs, options).ConfigureAwait(false);
        return registration.Resource is StackReference
            ? Reference(entry, inputs)
            : new PlanState(entry, inputs, await KnownIdAsync(entry, options).ConfigureAwait(false), SecretOutputs(options), Symbols);
    }

    public override async Task RegisterOutputsAsync(Resource resource, OutputData outputs)
    {
        if (PlanEntry.Of(resource) is not { } entry || outputs.Value is not IDictionary<string, object?> values)
            return;

        entry.Outputs = PlannedValues.FromProperties(await PropertyWriter.WriteEntriesAsync(values).ConfigureAwait(false));
    }

    public override async Task<OutputData> CallAsync(ProviderCall call)
    {
        var properties = await call.WriteArgsAsync().ConfigureAwait(false);
        var resources = ResourceSet.Union(properties.Select(property => property.Resources)).Union(call.DependsOn);
        Log?.Add(LogSeverity.Warning, $"'{call.Token}' is not called in a plan: what it answers is not known.", call.Self);
        if (call.ResultType is not { } type)
            return OutputData.Known(null);

        var symbol = call.Self is { } self && PlanEntry.Of(self) is { } entry
            ? new PlanSymbol(Symbols, entry.Urn, entry.Label, call.Token[(call.Token.LastIndexOf('/') + 1)..])
            : new PlanSymbol(null, "", $"invoke:{call.Token}", "");
        var result = SymbolicValue.Create(type, symbol, isSecret: false, resources);
        return result.IsKnown ? result : result.WithValue(SymbolicValue.CreateNearest(type, symbol));
    }

    // What cannot be sent names the resource it was meant for; a failure of a value it waits for has been told already.
    private static Task<List<InputProperty>> WriteInputs(Registration registration, bool keepOutputs)
    {
        try
        {
            return PropertyWriter.WriteArgsAsync(registration.Args, keepOutputs);
        }
        catch (Exception exception)
        {
            throw new RunException($"Resource '{registration.Name}' ({registration.Type}): {exception.Message}", exception);
        }
    }

    /// <summary>The id of a resource that exists already; null for one that is to be created.</summary>
    private static async Task<OutputData?> KnownIdAsync(PlanEntry entry, ResourceOptions options)
    {
        var self = ResourceSet.Of(entry.Registration.Resource);
        if (options.Id is { } read)
            return (await read.Source.SettleAsync().ConfigureAwait(false)).WithResources(self);
        return options is CustomResourceOptions { ImportId: { } imported } ? OutputData.Known(imported, isSecret: false, self) : null;
    }

    private static IReadOnlyList<string> SecretOutputs(ResourceOptions options) =>
        (options as CustomResourceOptions)?.AdditionalSecretOutputsOrEmpty ?? [];

    private ReferenceState Reference(PlanEntry entry, List<InputProperty> inputs)
    {
        var target = inputs.Find(property => property.Name == "name").Value as string ?? "";
        if (_request.References.TryGetValue(target, out var referenced))
            return new(entry.Urn, target, referenced, ResourceSet.Of(entry.Registration.Resource));

        var known = _request.References.Keys.Order(StringComparer.Ordinal).ToList();
        throw new RunException(
            $"Stack reference '{entry.Registration.Name}' names the stack '{target}', which is not planned. " +
            (known.Count == 0 ? "No other stack is." : $"Planned: {string.Join(", ", known)}."));
    }
}
