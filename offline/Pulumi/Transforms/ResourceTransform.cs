using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Changes the arguments and options of a resource in the engine; reaches the children of remote components too.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);

/// <summary>What a <see cref="ResourceTransform"/> is given.</summary>
public readonly struct ResourceTransformArgs
{
    public string Name { get; }
    public string Type { get; }
    public bool Custom { get; }
    public ImmutableDictionary<string, object?> Args { get; }
    public ResourceOptions Options { get; }

    public ResourceTransformArgs(
        string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
    {
        Name = name;
        Type = type;
        Custom = custom;
        Args = args;
        Options = options;
    }
}

/// <summary>What a <see cref="ResourceTransform"/> makes of it.</summary>
public readonly struct ResourceTransformResult
{
    public ImmutableDictionary<string, object?> Args { get; }
    public ResourceOptions Options { get; }

    public ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }
}
