using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Immutable dictionaries whose value type is known only at run time.</summary>
internal static class ImmutableDictionaries
{
    private static readonly ConcurrentDictionary<Type, Func<Dictionary<string, object?>, object>> s_factories = new();
    private static readonly MethodInfo s_create = typeof(ImmutableDictionaries).GetMethod(nameof(CreateOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The entries as an immutable dictionary of that value type.</summary>
    public static object Create(Type valueType, Dictionary<string, object?> entries) => s_factories.GetOrAdd(
        valueType, static type => s_create.MakeGenericMethod(type).CreateDelegate<Func<Dictionary<string, object?>, object>>())(entries);

    private static object CreateOf<T>(Dictionary<string, object?> entries)
    {
        var typed = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, value) in entries)
            typed[key] = Output<T>.Cast(value);
        object dictionary = typed.ToImmutable();
        return dictionary;
    }
}
