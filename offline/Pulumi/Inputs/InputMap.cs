using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map whose values may each be an output, or that may be one as a whole.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>, IInputParts
{
    private readonly List<InputPart> _parts;

    public InputMap() => _parts = [];

    private InputMap(IEnumerable<InputPart> parts) => _parts = [.. parts];

    IReadOnlyList<InputPart> IInputParts.Parts => _parts;

    bool IInputParts.IsMap => true;

    internal override OutputSource Source => OutputSource.All([.. _parts.Select(part => part.Content.Source)], Join);

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public void Add(string key, Input<TValue> value) => _parts.Add(new(key, value ?? default(TValue)!, IsWhole: false));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values) => _parts.AddRange(values._parts.ToArray());

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(first._parts.Concat(second._parts.Select(part => part with { Replaces = true })));

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await Source.SettleAsync().ConfigureAwait(false);
        if (data.IsKnown)
        {
            foreach (var item in (ImmutableDictionary<string, TValue>)data.Value!)
                yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => throw InputEnumeration.NotSynchronous(this);

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Of(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Of(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => Whole(values);

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => Whole(values);

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => Whole(values);

    private static InputMap<TValue> Of(IEnumerable<KeyValuePair<string, TValue>> values) =>
        new(values.Select(entry => new InputPart(entry.Key, (Input<TValue>)entry.Value, IsWhole: false)));

    private static InputMap<TValue> Whole(ISourced values) => new([new InputPart(null, values, IsWhole: true)]);

    private object Join(OutputData[] items)
    {
        var joined = ImmutableDictionary.CreateBuilder<string, TValue>();
        for (var i = 0; i < items.Length; i++)
        {
            var part = _parts[i];
            if (!part.IsWhole)
                Put(part.Key!, Output<TValue>.Cast(items[i].Value), part.Replaces);
            else if (items[i].Value is IEnumerable<KeyValuePair<string, TValue>> entries)
            {
                foreach (var entry in entries)
                    Put(entry.Key, entry.Value, part.Replaces);
            }
        }

        return joined.ToImmutable();

        void Put(string key, TValue value, bool replaces)
        {
            if (replaces)
                joined[key] = value;
            else
                joined.Add(key, value);
        }
    }
}
