namespace Pulumi;

// Two to eight values of different types as one.
public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        new(OutputSource.All([item1.Source, item2.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]))));

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        new(OutputSource.All([item1.Source, item2.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]))));

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]))));

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]))));

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]))));

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]))));

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]))));

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]))));

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source, item6.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]), Value<T6>(items[5]))));

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source, item6.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]), Value<T6>(items[5]))));

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source, item6.Source, item7.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]), Value<T6>(items[5]), Value<T7>(items[6]))));

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source, item6.Source, item7.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]), Value<T6>(items[5]), Value<T7>(items[6]))));

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source, item6.Source, item7.Source, item8.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]), Value<T6>(items[5]), Value<T7>(items[6]), Value<T8>(items[7]))));

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        new(OutputSource.All([item1.Source, item2.Source, item3.Source, item4.Source, item5.Source, item6.Source, item7.Source, item8.Source], items => (Value<T1>(items[0]), Value<T2>(items[1]), Value<T3>(items[2]), Value<T4>(items[3]), Value<T5>(items[4]), Value<T6>(items[5]), Value<T7>(items[6]), Value<T8>(items[7]))));

    private static T Value<T>(OutputData data) => Output<T>.Cast(data.Value);
}
