using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list whose elements may each be an output, or that may be one as a whole.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>, IInputParts
{
    private readonly List<InputPart> _parts;

    public InputList() => _parts = [];

    private InputList(IEnumerable<InputPart> parts) => _parts = [.. parts];

    IReadOnlyList<InputPart> IInputParts.Parts => _parts;

    bool IInputParts.IsMap => false;

    internal override OutputSource Source => OutputSource.All([.. _parts.Select(part => part.Content.Source)], Join);

    public void Add(params Input<T>[] inputs)
    {
        foreach (var input in inputs)
            _parts.Add(Element(input));
    }

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => _parts.AddRange(inputs._parts.ToArray());

    public InputList<T> Concat(InputList<T> other) => new(_parts.Concat(other._parts));

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
        {
            if (!part.IsWhole)
            {
                yield return (Input<T>)part.Content;
                continue;
            }

            var data = await part.Content.Source.SettleAsync().ConfigureAwait(false);
            if (data.IsKnown)
            {
                foreach (var item in (IEnumerable<T>)data.Value!)
                    yield return item;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => throw InputEnumeration.NotSynchronous(this);

    public static implicit operator InputList<T>(T value) => Of((Input<T>)value);

    public static implicit operator InputList<T>(Output<T> value) => Of((Input<T>)value);

    public static implicit operator InputList<T>(Input<T> value) => Of(value);

    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => Whole(values);

    public static implicit operator InputList<T>(Output<T[]> values) => Whole(values);

    public static implicit operator InputList<T>(Output<List<T>> values) => Whole(values);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => Whole(values);

    private static InputList<T> Of(Input<T> value) => new([Element(value)]);

    private static InputList<T> Of(IEnumerable<Input<T>> values) =>
        new(values.Select(Element));

    private static InputList<T> Whole(ISourced values) => new([new InputPart(null, values, IsWhole: true)]);

    private static InputPart Element(Input<T>? value) => new(null, value ?? default(T)!, IsWhole: false);

    private object Join(OutputData[] items)
    {
        var joined = ImmutableArray.CreateBuilder<T>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (!_parts[i].IsWhole)
                joined.Add(Output<T>.Cast(items[i].Value));
            else if (items[i].Value is not ImmutableArray<T> { IsDefault: true } and IEnumerable<T> values)
                joined.AddRange(values);
        }

        return joined.DrainToImmutable();
    }
}
