using System.Collections;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Turns what a program gives as inputs into plain values: <c>bool</c>, <c>double</c>, <c>string</c>, <c>object?[]</c>,
/// <c>Dictionary&lt;string, object?&gt;</c>, assets and resources. What is unknown or secret stays wrapped in an
/// <see cref="OutputData"/> whose value is such a plain value.
/// </summary>
/// <remarks>
/// Writing cannot wait. A pass that meets values which are still awaited lists them in <see cref="Pending"/>, and its
/// result does not count: see <see cref="WriteAsync"/>. So nothing is asynchronous, or allocated for being so, where all
/// values are there already.
/// </remarks>
internal sealed class PropertyWriter
{
    private readonly bool _keepOutputs;
    private ResourceSet.Builder _resources;

    private PropertyWriter(bool keepOutputs) => _keepOutputs = keepOutputs;

    private List<OutputSource> Pending { get; } = new(capacity: 0);

    /// <summary>Writes the inputs of a resource or function.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="keepOutputs">Whether values that come from resources stay wrapped too, so that each keeps its own.</param>
    public static Task<List<InputProperty>> WriteArgsAsync(InputArgs args, bool keepOutputs = false) =>
        WriteAsync(writer => writer.WriteArgs(args), keepOutputs);

    /// <summary>Writes named values.</summary>
    public static Task<List<InputProperty>> WriteEntriesAsync(
        IEnumerable<KeyValuePair<string, object?>> entries, bool keepOutputs = false) =>
        WriteAsync(writer => writer.WriteEntries(entries), keepOutputs);

    /// <summary>Writes a single value, with the resources it comes from.</summary>
    public static Task<OutputData> WriteValueAsync(object? value) => WriteAsync(
        writer =>
        {
            var written = writer.Write(value, "");
            return OutputData.Known(written, isSecret: false, writer._resources.ToSet());
        },
        keepOutputs: false);

    private static Task<T> WriteAsync<T>(Func<PropertyWriter, T> write, bool keepOutputs)
    {
        var writer = new PropertyWriter(keepOutputs);
        var result = write(writer);
        return writer.Pending.Count == 0 ? Task.FromResult(result) : AgainAsync(writer.Pending);

        async Task<T> AgainAsync(List<OutputSource> pending)
        {
            foreach (var source in pending)
                await source.SettleAsync().ConfigureAwait(false);
            return await WriteAsync(write, keepOutputs).ConfigureAwait(false);
        }
    }

    private List<InputProperty> WriteArgs(InputArgs args)
    {
        if (args is IDictionaryArgs dictionary)
            return WriteEntries(dictionary.Values);

        var members = InputMember.Of(args.GetType());
        var properties = new List<InputProperty>(members.Length);
        foreach (var member in members)
            AddProperty(properties, member.Name, member.Read(args), member.Json);
        return properties;
    }

    private List<InputProperty> WriteEntries(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var properties = new List<InputProperty>();
        foreach (var (name, value) in entries)
            AddProperty(properties, name, value, json: false);
        return properties;
    }

    private void AddProperty(List<InputProperty> properties, string name, object? value, bool json)
    {
        if (value is null)
            return;

        _resources = default;
        if (WriteMember(name, value, json) is { } written)
            properties.Add(new(name, written, _resources.ToSet()));
    }

    private object? WriteMember(string context, object value, bool json)
    {
        var written = Write(value, context);
        return json ? PlainJson.Write(written) : written;
    }

    private object? Write(object? value, string context) => value switch
    {
        null or string or bool or double => value,
        int number => (double)number,
        OutputSource source => WriteSource(source, context),
        IInputParts parts => WriteParts(parts, context),
        ISourced sourced => WriteSource(sourced.Source, context),
        InputArgs args => WriteNestedArgs(args),
        AssetOrArchive => value,
        Resource resource => WriteResource(resource),
        IUnion union => Write(union.Value, context),
        JsonElement element => WriteJson(element),
        JsonDocument document => WriteJson(document.RootElement),
        IDictionary dictionary => WriteDictionary(dictionary, context),
        IList list => WriteList(list, context),
        Enum constant => Convert.ToDouble(constant, null),
        _ => WriteOther(value, context),
    };

    private object? WriteSource(OutputSource source, string context)
    {
        if (source.Settled is not { } data)
        {
            Pending.Add(source);
            return null;
        }

        _resources.Add(data.Resources);
        if (!data.IsKnown)
            return data.WithValue(null);

        var written = Write(data.Value, context);
        return data.IsSecret || (_keepOutputs && !data.Resources.IsEmpty) ? data.WithValue(written) : written;
    }

    private object? WriteParts(IInputParts parts, string context)
    {
        if (parts.Parts is [{ IsWhole: true } whole])
            return Write(whole.Content, context);

        return parts.IsMap ? WriteMapParts(parts, context) : WriteListParts(parts, context);
    }

    private object? WriteListParts(IInputParts parts, string context)
    {
        if (parts.Parts.Any(part => part.IsWhole))
            return WriteSource(parts.Source, context);

        var items = new object?[parts.Parts.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Write(parts.Parts[i].Content, context);
        return items;
    }

    private object? WriteMapParts(IInputParts parts, string context)
    {
        if (parts.Parts.Any(part => part.IsWhole))
            return WriteSource(parts.Source, context);

        var members = new Dictionary<string, object?>(parts.Parts.Count);
        foreach (var part in parts.Parts)
        {
            var written = Write(part.Content, context);
            if (!members.TryAdd(part.Key!, written))
                members[part.Key!] = part.Replaces ? written : throw Repeated(part.Key!);
        }

        foreach (var name in members.Where(member => member.Value is null).Select(member => member.Key).ToList())
            members.Remove(name);
        return members;
    }

    private Dictionary<string, object?> WriteNestedArgs(InputArgs args)
    {
        if (args is IDictionaryArgs dictionary)
            return WriteDictionary(dictionary.Values, "");

        var members = new Dictionary<string, object?>();
        foreach (var member in InputMember.Of(args.GetType()))
        {
            if (member.Read(args) is { } value && WriteMember(member.Name, value, member.Json) is { } written)
                members[member.Name] = written;
        }

        return members;
    }

    private Resource WriteResource(Resource resource)
    {
        _resources.Add(ResourceSet.Of(resource));
        if (resource.Urn.Source.Settled is null)
            Pending.Add(resource.Urn.Source);
        if (resource is CustomResource custom && custom.Id.Source.Settled is null)
            Pending.Add(custom.Id.Source);
        return resource;
    }

    // As in JSON, a member without a value is the same as no member.
    private Dictionary<string, object?> WriteDictionary(IDictionary dictionary, string context)
    {
        var members = new Dictionary<string, object?>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            var name = entry.Key as string
                ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{context}");
            if (Write(entry.Value, context) is { } written)
                members[name] = written;
        }

        return members;
    }

    private object?[]? WriteList(IList list, string context)
    {
        if (ImmutableArrays.IsDefault(list))
            return null;

        var items = new object?[list.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Write(list[i], context);
        return items;
    }

    private static object? WriteJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => element.EnumerateArray().Select(item => WriteJson(item)).ToArray(),
        JsonValueKind.Object => element.EnumerateObject()
            .Select(member => KeyValuePair.Create(member.Name, WriteJson(member.Value)))
            .Where(member => member.Value is not null)
            .ToDictionary(),
        _ => null,
    };

    private object? WriteOther(object value, string context)
    {
        if (EnumValue.TryRead(value, out var constant))
            return constant;
        if (OutputShape.Of(value.GetType()) is { } shape)
        {
            return shape.Read(value)
                .Select(member => KeyValuePair.Create(member.Name, Write(member.Value, context)))
                .Where(member => member.Value is not null)
                .ToDictionary();
        }

        throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{context}");
    }

    private static ArgumentException Repeated(string key) =>
        new($"An element with the same key but a different value already exists. Key: '{key}'");
}
