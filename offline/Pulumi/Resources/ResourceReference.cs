using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>Makes objects that stand for resources registered elsewhere; nothing is registered for them.</summary>
internal static class ResourceReference
{
    /// <summary>An object of that class whose outputs a state gives.</summary>
    public static Resource Create(Type type, string typeToken, string name, Func<Resource, ResourceState> state)
    {
        var resource = (Resource)RuntimeHelpers.GetUninitializedObject(type);
        resource.BecomeReference(typeToken, name);
        var read = state(resource);
        foreach (var member in OutputMember.Of(type))
            member.Attach(resource, read.Read(member));
        return resource;
    }
}
