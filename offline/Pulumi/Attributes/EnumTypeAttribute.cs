namespace Pulumi;

/// <summary>Marks a struct as an enumeration of strings or numbers, with an explicit conversion to either.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute
{
}
