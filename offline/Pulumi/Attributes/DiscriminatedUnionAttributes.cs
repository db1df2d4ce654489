namespace Pulumi;

/// <summary>Names the property whose value tells the cases of a union apart.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DiscriminatedUnionDiscriminatorAttribute : Attribute
{
    public string PropertyName { get; }

    public DiscriminatedUnionDiscriminatorAttribute(string propertyName) => PropertyName = propertyName;
}

/// <summary>Names one case of a union and the type it is read as.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute : Attribute
{
    public string Tag { get; }
    public Type Type { get; }

    public DiscriminatedUnionCaseAttribute(string tag, Type type)
    {
        Tag = tag;
        Type = type;
    }
}
