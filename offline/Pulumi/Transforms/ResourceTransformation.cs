namespace Pulumi;

/// <summary>Changes the arguments and options of a resource inside the program, while it is constructed.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a <see cref="ResourceTransformation"/> is given.</summary>
public readonly struct ResourceTransformationArgs
{
    public Resource Resource { get; }
    public ResourceArgs Args { get; }
    public ResourceOptions Options { get; }

    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        Resource = resource;
        Args = args;
        Options = options;
    }
}

/// <summary>What a <see cref="ResourceTransformation"/> makes of it.</summary>
public readonly struct ResourceTransformationResult
{
    public ResourceArgs Args { get; }
    public ResourceOptions Options { get; }

    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }
}
