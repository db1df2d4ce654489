using System.Text.Json;

namespace Pulumi;

/// <summary>An input that takes JSON.</summary>
public sealed class InputJson : Input<JsonElement>
{
    public InputJson() : this(OutputData.Known(default(JsonElement)))
    {
    }

    private InputJson(OutputSource source) : base(source)
    {
    }

    public static implicit operator InputJson(string json) => Parse(OutputData.Known(json));

    public static implicit operator InputJson(Output<string> json) => Parse(json.Source);

    public static implicit operator InputJson(JsonDocument document) => new(OutputData.Known(document.RootElement));

    public static implicit operator InputJson(Output<JsonDocument> document) =>
        new(document.Apply(content => content.RootElement).Source);

    public static implicit operator InputJson(JsonElement element) => new(OutputData.Known(element));

    public static implicit operator InputJson(Output<JsonElement> element) => new(element.Source);

    private static InputJson Parse(OutputSource text) =>
        new(text.Apply(json => OutputData.Known(JsonDocument.Parse((string)json!).RootElement)));
}
