using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>Finds the class of a type token among the assemblies that are loaded.</summary>
internal static class ResourceClass
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, Type>> s_byAssembly = new();

    public static Type? Find(string typeToken)
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (s_byAssembly.GetOrAdd(assembly, Scan).TryGetValue(typeToken, out var type))
                return type;
        }

        return null;
    }

    private static Dictionary<string, Type> Scan(Assembly assembly)
    {
        var classes = new Dictionary<string, Type>();
        var sdk = typeof(Resource).Assembly.GetName().Name;
        if (assembly.IsDynamic || assembly.GetReferencedAssemblies().All(reference => reference.Name != sdk))
            return classes;

        foreach (var type in assembly.GetTypes().Where(type => typeof(Resource).IsAssignableFrom(type)))
        {
            if (type.GetCustomAttribute<ResourceTypeAttribute>(inherit: false) is { } attribute)
                classes.TryAdd(attribute.Type, type);
        }

        return classes;
    }
}
