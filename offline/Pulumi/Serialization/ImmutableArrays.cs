using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Pulumi;

/// <summary>Immutable arrays whose element type is known only at run time.</summary>
internal static class ImmutableArrays
{
    private static readonly ConcurrentDictionary<Type, Func<object?[], object>> s_factories = new();
    private static readonly MethodInfo s_create = typeof(ImmutableArrays).GetMethod(nameof(CreateOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Whether a list is an immutable array that was never given elements, and so cannot even be counted.</summary>
    public static bool IsDefault(IList list) =>
        list.GetType() is { IsValueType: true, IsConstructedGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && list.Equals(RuntimeDefault(type));

    /// <summary>The items as an immutable array of that element type.</summary>
    public static object Create(Type elementType, object?[] items) => s_factories.GetOrAdd(
        elementType, static type => s_create.MakeGenericMethod(type).CreateDelegate<Func<object?[], object>>())(items);

    private static object? RuntimeDefault(Type type) => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);

    private static object CreateOf<T>(object?[] items)
    {
        var typed = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
            typed[i] = Output<T>.Cast(items[i]);
        object array = ImmutableCollectionsMarshal.AsImmutableArray(typed);
        return array;
    }
}
