namespace Pulumi;

/// <summary>Marks a member of an argument type as an input of the provider.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    internal string Name { get; }
    internal bool IsRequired { get; }
    internal bool Json { get; }

    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }
}
