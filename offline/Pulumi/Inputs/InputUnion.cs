namespace Pulumi;

/// <summary>An input that takes a value of either of two types.</summary>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    public InputUnion() : this(OutputData.Known(default(Union<T0, T1>)))
    {
    }

    private InputUnion(OutputSource source) : base(source)
    {
    }

    public static implicit operator InputUnion<T0, T1>(T0 value) => new(OutputData.Known(Union<T0, T1>.FromT0(value)));

    public static implicit operator InputUnion<T0, T1>(T1 value) => new(OutputData.Known(Union<T0, T1>.FromT1(value)));

    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(OutputData.Known(value));

    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => First(value.Source);

    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => Second(value.Source);

    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => First(value.Source);

    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => Second(value.Source);

    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value.Source);

    private static InputUnion<T0, T1> First(OutputSource source) =>
        new(source.Apply(value => OutputData.Known(Union<T0, T1>.FromT0(Output<T0>.Cast(value)))));

    private static InputUnion<T0, T1> Second(OutputSource source) =>
        new(source.Apply(value => OutputData.Known(Union<T0, T1>.FromT1(Output<T1>.Cast(value)))));
}
