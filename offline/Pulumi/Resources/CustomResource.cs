namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new(), remote: false)
    {
    }

    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(type, name, args, options)
    {
        _ = registerPackageRequest; // there is no engine to register a package with
    }

    private protected CustomResource(string urn) : base(urn) => Id = new(OutputData.Unknown());

    [Output("id")]
    public Output<string> Id { get; private set; } = null!;
}
