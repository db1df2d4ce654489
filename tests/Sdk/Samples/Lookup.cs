using Pulumi;

namespace MultiRegion.Tests.Sdk;

public sealed class LookupArgs : InvokeArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;
}

[OutputType]
public sealed class LookupResult
{
    public readonly string Id;
    public readonly int Count;

    [OutputConstructor]
    private LookupResult(string id, int count)
    {
        Id = id;
        Count = count;
    }
}

public static class Lookup
{
    public const string Token = "sample:net/lookup:lookup";

    public static Task<LookupResult> InvokeAsync(LookupArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<LookupResult>(Token, args, options);

    public static Output<LookupResult> Invoke(LookupArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<LookupResult>(Token, args, options);
}
