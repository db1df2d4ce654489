namespace Pulumi;

/// <summary>Names the type token of a resource class; each package derives its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute : Attribute
{
    public string Type { get; }
    public string? Version { get; }

    public ResourceTypeAttribute(string type, string? version)
    {
        Type = type;
        Version = version;
    }
}
