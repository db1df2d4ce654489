namespace Pulumi;

/// <summary>Marks a property of a resource as an output, under the provider's name or, without one, the property's own.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public string? Name { get; }

    public OutputAttribute(string? name = null) => Name = name;
}
