namespace Pulumi;

/// <summary>Marks a class as an object a provider returns.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}

/// <summary>Marks the constructor by which an output type is built.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute
{
}

/// <summary>Gives the provider's name of a constructor parameter where it is not the parameter's own.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    public string Name { get; }

    public OutputConstructorParameterAttribute(string name) => Name = name;
}
