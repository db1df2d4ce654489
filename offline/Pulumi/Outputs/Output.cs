using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Creates and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData.Known(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Secret(value));

    public static Output<T> CreateSecret<T>(Task<T> value) => CreateSecret(Output<T>.Create(value));

    public static Output<T> CreateSecret<T>(Output<T> value) => new(value.Source.Then(data => data.WithSecret(true)));

    public static Output<T> Unsecret<T>(Output<T> output) => new(output.Source.Then(data => data.WithSecret(false)));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) =>
        (await output.Source.SettleAsync().ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        AllOf<T>(inputs.Select(input => input.ToOutput().Source));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        AllOf<T>(outputs.Select(output => output.Source));

    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        var sources = new OutputSource[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            sources[i] = arguments[i] is ISourced sourced ? sourced.Source : OutputData.Known(arguments[i]);

        return new(OutputSource.All(sources, items =>
            string.Format(null, formattableString.Format, [.. items.Select(item => item.Value)])));
    }

    private static Output<ImmutableArray<T>> AllOf<T>(IEnumerable<OutputSource> sources) =>
        new(OutputSource.All([.. sources], items =>
        {
            var values = ImmutableArray.CreateBuilder<T>(items.Length);
            foreach (var item in items)
                values.Add(Output<T>.Cast(item.Value));
            return values.MoveToImmutable();
        }));
}
