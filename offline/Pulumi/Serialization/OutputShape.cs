using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>How a class marked as an output type is built from its members, and read.</summary>
internal sealed class OutputShape
{
    private static readonly ConcurrentDictionary<Type, OutputShape?> s_byType = new();
    private readonly ConstructorInfo _constructor;
    private readonly FieldInfo?[] _fields;

    private OutputShape(Type type, ConstructorInfo constructor)
    {
        _constructor = constructor;
        var parameters = constructor.GetParameters();
        Members = [.. parameters.Select(parameter => new Member(
            parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!, parameter.ParameterType))];
        _fields = [.. parameters.Select(parameter => type.GetField(
            parameter.Name!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase))];
    }

    /// <summary>The members in the order of the constructor's parameters.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>The shape of an output type; null for any other.</summary>
    public static OutputShape? Of(Type type) => s_byType.GetOrAdd(type, static candidate =>
        !candidate.IsDefined(typeof(OutputTypeAttribute), inherit: false)
            ? null
            : candidate.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute), inherit: false))
                is { } constructor
                ? new OutputShape(candidate, constructor)
                : null);

    public object Create(object?[] values) => _constructor.Invoke(values);

    public IEnumerable<(string Name, object? Value)> Read(object instance) =>
        Members.Select((member, i) => (member.Name, _fields[i]?.GetValue(instance)));

    /// <summary>One member.</summary>
    public readonly record struct Member(string Name, Type Type);
}
