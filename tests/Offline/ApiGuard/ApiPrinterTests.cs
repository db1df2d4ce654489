using Pulumi.PrinterSamples;

namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>Samples of every shape in the lists, and the lines that the lists would have for them.</summary>
public class ApiPrinterTests
{
    [Fact]
    public void Prints_a_resource_with_its_token_its_outputs_and_no_private_constructor() => AssertPrints(typeof(Thing),
        """
        class Pulumi.PrinterSamples.Thing : Pulumi.CustomResource   [SampleResourceType("sample:index/thing:Thing")]
            Pulumi.Output<ImmutableDictionary<string, string>?> Tags { get; }   [Output(tags)]
            Pulumi.Output<int?> Count { get; }   [Output(count)]
            ctor(string name, Pulumi.PrinterSamples.ThingArgs? args = default, Pulumi.CustomResourceOptions? options = default)
            static Pulumi.PrinterSamples.Thing Get(string name, Pulumi.Input<string> id)
        """);

    [Fact]
    public void Prints_arguments_with_the_flags_of_their_inputs() => AssertPrints(typeof(ThingArgs),
        """
        sealed class Pulumi.PrinterSamples.ThingArgs : Pulumi.ResourceArgs
            List<string?>? Plain { get; set; }
            Pulumi.Input<bool>? Enabled { get; set; }   [Input(enabled, json)]
            Pulumi.Input<string> Name { get; set; }   [Input(name, required)]
            Pulumi.InputMap<string> Tags { get; set; }
            ctor()
            static Pulumi.PrinterSamples.ThingArgs Empty { get; }
        """);

    [Fact]
    public void Prints_fields_and_nested_types() => AssertPrints(typeof(ThingResult),
        """
        sealed class Pulumi.PrinterSamples.ThingResult   [OutputType]
            readonly ImmutableArray<Pulumi.PrinterSamples.ThingResult.Part> Parts
            readonly string? Description
            static readonly Pulumi.PrinterSamples.ThingResult? None
        """);

    [Fact]
    public void Prints_a_keyword_only_where_the_lists_have_one() => AssertPrints(typeof(ThingResult.Part),
        """
        sealed class Pulumi.PrinterSamples.ThingResult.Part
            Byte[] Bytes { get; }
            ctor()
        """);

    [Fact]
    public void Prints_a_struct_with_overrides_and_operators() => AssertPrints(typeof(Kind),
        """
        struct Pulumi.PrinterSamples.Kind : IEquatable<Pulumi.PrinterSamples.Kind>   [EnumType]
            bool Equals(Pulumi.PrinterSamples.Kind other)
            override bool Equals(object? obj)
            override int GetHashCode()
            override string ToString()
            static Pulumi.PrinterSamples.Kind Small { get; }
            static bool op_Equality(Pulumi.PrinterSamples.Kind left, Pulumi.PrinterSamples.Kind right)
            static bool op_Inequality(Pulumi.PrinterSamples.Kind left, Pulumi.PrinterSamples.Kind right)
            static string op_Explicit(Pulumi.PrinterSamples.Kind value)
        """);

    [Fact]
    public void Prints_what_the_compiler_gives_a_delegate() => AssertPrints(typeof(Callback),
        """
        delegate Pulumi.PrinterSamples.Callback
            ctor(object object, IntPtr method)
            virtual IAsyncResult BeginInvoke(Pulumi.PrinterSamples.ThingArgs args, CancellationToken cancellationToken, AsyncCallback callback, object object)
            virtual Task<Pulumi.PrinterSamples.ThingResult?> EndInvoke(IAsyncResult result)
            virtual Task<Pulumi.PrinterSamples.ThingResult?> Invoke(Pulumi.PrinterSamples.ThingArgs args, CancellationToken cancellationToken = default)
        """);

    [Fact]
    public void Prints_an_interface_without_modifiers_and_tuples_by_type() => AssertPrints(typeof(IThings),
        """
        interface Pulumi.PrinterSamples.IThings
            Task Optional()
            Task<ValueTuple<string?, object>> NewAsync(Pulumi.PrinterSamples.ThingArgs args)
        """);

    [Fact]
    public void Prints_protected_members_and_hides_private_protected_ones() => AssertPrints(typeof(Things),
        """
        abstract class Pulumi.PrinterSamples.Things : Pulumi.PrinterSamples.IThings
            Task<ValueTuple<string?, object>> NewAsync(Pulumi.PrinterSamples.ThingArgs args)
            protected abstract void Delete(params Pulumi.Input<string>[] ids)
            protected ctor(string prefix)
            protected virtual double? Weigh(in int unit)
        """);

    [Fact]
    public void Prints_a_generic_class_with_indexer_and_no_explicit_implementations() => AssertPrints(typeof(Bag<>),
        """
        sealed class Pulumi.PrinterSamples.Bag<T> : Output2<ImmutableArray<T>>, IAsyncEnumerable<Input<T>>, IEnumerable
            IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
            Input<T> this[string] { set; }
            bool TryTake(out T value)
            ctor()
            static Pulumi.PrinterSamples.Bag<T> op_Implicit(T[] values)
        """);

    [Fact]
    public void Prints_generic_methods_of_a_static_class() => AssertPrints(typeof(ThingExtensions),
        """
        static class Pulumi.PrinterSamples.ThingExtensions
            const int Limit
            static Output<TResult> Then<T, TResult>(Input<T>? input, Func<T, Output<TResult>?> next)
            static Output<ValueTuple<T1, T2>> Pair<T1, T2>(Output<T1> first, Output<T2> second)
        """);

    private static void AssertPrints(Type type, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', ApiPrinter.Print([type])));
}
