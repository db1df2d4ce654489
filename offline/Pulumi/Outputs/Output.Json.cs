using System.Text.Json;

namespace Pulumi;

// Values to JSON text and back.
public static partial class Output
{
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        new(value.Source.Apply(content => OutputJson.Write(content, typeof(T), options)));

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
}
