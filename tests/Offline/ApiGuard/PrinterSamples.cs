// The printer spells out only names under Pulumi, so that is where its samples have to live.
using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.PrinterSamples;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class SampleResourceTypeAttribute(string type) : ResourceTypeAttribute(type, version: null);

[SampleResourceType("sample:index/thing:Thing")]
public class Thing : CustomResource
{
    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("count")]
    public Output<int?> Count { get; private set; } = null!;

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base("sample:index/thing:Thing", name, args, options)
    {
    }

    private Thing(string name)
        : this(name, null)
    {
    }

    public static Thing Get(string name, Input<string> id) => new(name);
}

public sealed class ThingArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("enabled", json: true)]
    public Input<bool>? Enabled { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    public List<string?>? Plain { get; init; }

    public static new ThingArgs Empty => new();
}

[OutputType]
public sealed class ThingResult
{
    public static readonly ThingResult? None;
#pragma warning disable CA1051 // an output type of the official SDK shows its fields
    public readonly string? Description;
    public readonly ImmutableArray<ThingResult.Part> Parts;
#pragma warning restore CA1051

    [OutputConstructor]
    private ThingResult(string? description) => Description = description;

    public sealed class Part
    {
        public byte[] Bytes { get; } = [];
    }
}

[EnumType]
public readonly struct Kind : IEquatable<Kind>
{
    private readonly string _value;

    private Kind(string value) => _value = value;

    public static Kind Small { get; } = new("small");

    public static bool operator ==(Kind left, Kind right) => left.Equals(right);

    public static bool operator !=(Kind left, Kind right) => !left.Equals(right);

    public static explicit operator string(Kind value) => value._value;

    public override bool Equals(object? obj) => obj is Kind other && Equals(other);

    public bool Equals(Kind other) => _value == other._value;

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _value;
}

public delegate Task<ThingResult?> Callback(ThingArgs args, CancellationToken cancellationToken = default);

public interface IThings
{
    Task<(string? id, object state)> NewAsync(ThingArgs args);

    Task Optional() => Task.CompletedTask;
}

public abstract class Things : IThings
{
    protected Things(string prefix)
    {
    }

    private protected Things()
    {
    }

    public Task<(string? id, object state)> NewAsync(ThingArgs args) => throw new NotSupportedException();

    protected internal abstract void Delete(params Input<string>[] ids);

    protected virtual double? Weigh(in int unit) => null;

    internal static void Hidden()
    {
    }

    private protected static void HiddenToo()
    {
    }
}

#pragma warning disable CA1010, CA1710 // InputList<T> of the official SDK is enumerable for initializers only, and has this kind of name
public sealed class Bag<T> : Output2<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    public Input<T> this[string key]
    {
        set { }
    }

    public static implicit operator Bag<T>(T[] values) => new();

    public IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public bool TryTake(out T value) => throw new NotSupportedException();

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
#pragma warning restore CA1010, CA1710

public class Output2<T>;

public static class ThingExtensions
{
    public const int Limit = 3;

    public static Output<TResult> Then<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> next) => throw new NotSupportedException();

    public static Output<(T1, T2)> Pair<T1, T2>(Output<T1> first, Output<T2> second) => throw new NotSupportedException();
}
