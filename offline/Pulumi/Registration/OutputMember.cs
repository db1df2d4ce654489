using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>A property of a resource class that is marked as an output.</summary>
internal sealed class OutputMember
{
    private static readonly ConcurrentDictionary<Type, OutputMember[]> s_byType = new();
    private readonly PropertyInfo _property;
    private readonly FieldInfo? _field;

    private OutputMember(PropertyInfo property, string? name)
    {
        _property = property;
        _field = MemberAccess.BackingField(property);
        Name = name ?? property.Name;
        Type = IsOutput(property.PropertyType) ? property.PropertyType.GetGenericArguments()[0] : null;
    }

    /// <summary>The provider's name of the output.</summary>
    public string Name { get; }

    /// <summary>The type of its value; null where the property is no output after all.</summary>
    public Type? Type { get; }

    public static OutputMember[] Of(Type resourceType) => s_byType.GetOrAdd(resourceType, static type =>
        [.. MemberAccess.Hierarchy(type)
            .SelectMany(declaring => declaring.GetProperties(MemberAccess.Declared))
            .Select(property => (property, attribute: property.GetCustomAttribute<OutputAttribute>(inherit: false)))
            .Where(member => member.attribute is not null)
            .Select(member => new OutputMember(member.property, member.attribute!.Name))]);

    /// <summary>Sets every output property of a resource to an output that its registration gives the value.</summary>
    public static void AttachAll(Resource resource, Registration registration)
    {
        foreach (var member in Of(resource.GetType()))
            member.Attach(resource, new ResourceOutput(registration, member));
    }

    public object? Read(Resource resource) => _property.GetValue(resource);

    public void Attach(Resource resource, OutputSource source)
    {
        if (Type is null)
            throw new InvalidOperationException($"{Describe(resource)} was not an Output<T>");
        if (_property.SetMethod is null)
            throw new InvalidOperationException($"{Describe(resource)} did not have a 'set' method");

        var output = (IOutput)RuntimeHelpers.GetUninitializedObject(_property.PropertyType);
        output.Attach(source);
        if (_field is not null)
            _field.SetValue(resource, output); // unlike a setter, reflection writes a field without compiling a stub for it
        else
            _property.SetValue(resource, output);
    }

    private static bool IsOutput(Type type) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(Output<>);

    private string Describe(Resource resource) => $"[Output] {resource.GetType().FullName}.{_property.Name}";
}
