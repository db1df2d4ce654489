using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>A member of an argument type that is marked as an input.</summary>
internal sealed class InputMember
{
    private static readonly ConcurrentDictionary<Type, InputMember[]> s_byType = new();
    private readonly FieldInfo? _field;
    private readonly PropertyInfo? _property;

    private InputMember(MemberInfo member, InputAttribute attribute)
    {
        _property = member as PropertyInfo;
        _field = member as FieldInfo ?? MemberAccess.BackingField(_property!);
        MemberName = member.Name;
        Name = attribute.Name;
        IsRequired = attribute.IsRequired;
        Json = attribute.Json;
    }

    /// <summary>The name in the program.</summary>
    public string MemberName { get; }

    /// <summary>The provider's name.</summary>
    public string Name { get; }

    public bool IsRequired { get; }

    /// <summary>Whether the provider takes the value as JSON text.</summary>
    public bool Json { get; }

    public static InputMember[] Of(Type argsType) => s_byType.GetOrAdd(argsType, static type =>
        [.. MemberAccess.Hierarchy(type)
            .SelectMany(declaring => declaring.GetMembers(MemberAccess.Declared))
            .Where(member => member is FieldInfo or PropertyInfo)
            .Select(member => (member, attribute: member.GetCustomAttribute<InputAttribute>(inherit: false)))
            .Where(input => input.attribute is not null)
            .Select(input => new InputMember(input.member, input.attribute!))]);

    /// <summary>The value; a required one that is missing is an error.</summary>
    public object? Read(InputArgs args)
    {
        var value = _field is not null ? _field.GetValue(args) : _property!.GetValue(args);
        return value is null && IsRequired
            ? throw new ArgumentNullException(
                MemberName, $"[Input] {args.GetType().FullName}.{MemberName} is required but was not given a value")
            : value;
    }
}
