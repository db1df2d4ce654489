namespace Pulumi;

/// <summary>What an output prints as. It stands apart so that it is not compiled once per type of value.</summary>
internal static class OutputText
{
    public const string NotSupported =
        "Calling [ToString] on an [Output<T>] is not supported.\n\n" +
        "To get the value of an Output<T> as an Output<string> consider:\n" +
        "1. o.Apply(v => $\"prefix{v}suffix\")\n" +
        "2. Output.Format($\"prefix{hostname}suffix\");\n\n" +
        "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.\n" +
        "This function may throw in a future version of Pulumi.";
}
