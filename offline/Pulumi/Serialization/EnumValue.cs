using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>Reads and makes the structs that stand for enumerations of strings or numbers.</summary>
internal static class EnumValue
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> s_conversions = new();

    public static bool IsEnum(Type type) => type.IsDefined(typeof(EnumTypeAttribute), inherit: false);

    /// <summary>The string or number behind a value; false for anything that is no such struct.</summary>
    public static bool TryRead(object value, out object? constant)
    {
        var conversion = s_conversions.GetOrAdd(value.GetType(), static type => !IsEnum(type)
            ? null
            : type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method =>
                method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double))));
        constant = conversion?.Invoke(null, [value]);
        return conversion is not null;
    }

    /// <summary>The value of that type for a string or number; null when the type takes no such thing.</summary>
    public static object? Make(Type type, object constant) => type
        .GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [constant.GetType()])
        ?.Invoke([constant]);
}
