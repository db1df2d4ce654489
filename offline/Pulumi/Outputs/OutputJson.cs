using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes a value to JSON text, with the outputs inside it resolved.</summary>
internal static class OutputJson
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> s_options = [];
    private static readonly AsyncLocal<Pass?> s_pass = new();

    public static OutputSource Write(object? value, Type type, JsonSerializerOptions? options)
    {
        var withOutputs = s_options.GetValue(options ?? JsonSerializerOptions.Default, static plain =>
        {
            var copy = new JsonSerializerOptions(plain);
            copy.Converters.Add(new ConverterFactory());
            return copy;
        });

        var pass = new Pass();
        s_pass.Value = pass;
        string text;
        try
        {
            text = JsonSerializer.Serialize(value, type, withOutputs);
        }
        finally
        {
            s_pass.Value = null;
        }

        return pass.Pending.Count == 0
            ? OutputSource.All([.. pass.Items], _ => text)
            : PendingSource.Track(WriteAgainAsync(pass.Pending, value, type, options));
    }

    // Serialising cannot wait, so what it met unsettled is awaited here and the whole is written anew.
    private static async Task<OutputData> WriteAgainAsync(
        List<OutputSource> pending, object? value, Type type, JsonSerializerOptions? options)
    {
        foreach (var source in pending)
            await source.SettleAsync().ConfigureAwait(false);
        return await Write(value, type, options).SettleAsync().ConfigureAwait(false);
    }

    /// <summary>What one writing met.</summary>
    private sealed class Pass
    {
        public List<OutputData> Items { get; } = [];
        public List<OutputSource> Pending { get; } = [];
    }

    private sealed class ConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsConstructedGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Output<>);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()));
    }

    private sealed class Converter<T> : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Output.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
        {
            var pass = s_pass.Value!;
            if (value.Source.Settled is not { } data)
            {
                pass.Pending.Add(value.Source);
                writer.WriteNullValue();
                return;
            }

            pass.Items.Add(data);
            if (data.IsKnown)
                JsonSerializer.Serialize(writer, Output<T>.Cast(data.Value), options);
            else
                writer.WriteNullValue();
        }
    }
}
