using System.Reflection;

namespace Pulumi;

/// <summary>How the members of a class are found by reflection.</summary>
internal static class MemberAccess
{
    public const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>A class with those it derives from, the base first.</summary>
    public static IEnumerable<Type> Hierarchy(Type type)
    {
        var types = new System.Collections.Generic.Stack<Type>();
        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
            types.Push(current);
        return types;
    }

    /// <summary>The field the compiler made for an automatic property; null for a property with code of its own.</summary>
    public static FieldInfo? BackingField(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", Declared);
}
