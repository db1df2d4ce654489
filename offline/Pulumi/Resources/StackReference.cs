using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    internal const string TypeName = "pulumi:pulumi:StackReference";

    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(TypeName, name, new StackReferenceArgs { Name = Target(name, args) }, WithId(options, Target(name, args)))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    public Output<object?> GetOutput(Input<string> name) =>
        new(name.Source.Apply(key => Find((string)key!, whenMissing: _ => OutputData.Known(null))));

    public Output<object> RequireOutput(Input<string> name) =>
        new(name.Source.Apply(key => Find((string)key!, whenMissing: stack => throw new KeyNotFoundException(
            $"Required output '{key}' does not exist on stack '{stack}'."))));

    public async Task<object?> GetValueAsync(Input<string> name) =>
        Revealed(await GetOutput(name).Source.SettleAsync().ConfigureAwait(false));

    public async Task<object> RequireValueAsync(Input<string> name) =>
        Revealed(await RequireOutput(name).Source.SettleAsync().ConfigureAwait(false))!;

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Source.SettleAsync().ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    private OutputSource Find(string key, Func<string, OutputData> whenMissing) =>
        Name.Source.Then(stack => Outputs.Source.Then(outputs => SecretOutputNames.Source.Then(secrets =>
        {
            if (Registration?.State?.Nested("outputs", key) is { } nested)
                return nested;
            if (!outputs.IsKnown)
                return outputs;

            var values = (ImmutableDictionary<string, object>?)outputs.Value ?? ImmutableDictionary<string, object>.Empty;
            if (!values.TryGetValue(key, out var value))
                return whenMissing((string)stack.Value!);

            // Without the list of names, each output is as secret as all of them together.
            var names = secrets.IsKnown ? (ImmutableArray<string>)secrets.Value! : default;
            var isSecret = names.IsDefault ? outputs.IsSecret : names.Contains(key);
            return OutputData.Known(value, isSecret, outputs.Resources);
        })));

    private static object? Revealed(OutputData data) => data.IsSecret
        ? throw new InvalidOperationException(
            "Cannot call 'GetValueAsync' if the referenced stack output is a secret. Use 'GetOutput' instead.")
        : data.Value;

    private static Input<string> Target(string name, StackReferenceArgs? args) => args?.Name ?? name;

    private static CustomResourceOptions WithId(CustomResourceOptions? options, Input<string> id)
    {
        var merged = CustomResourceOptions.Merge(options, null);
        merged.Id = id;
        return merged;
    }
}

/// <summary>Names the stack to read.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack's full name. Default: the reference's own name.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>An output of another stack, in the one or the other property according to whether it is secret.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }
    public object? SecretValue { get; set; }
}
