namespace Pulumi;

/// <summary>Puts URNs together and takes them apart.</summary>
internal static class UrnText
{
    private const string Prefix = "urn:pulumi:";

    /// <summary>The URN of a resource below a parent; the stack's own type is not part of the chain of types.</summary>
    public static string Create(string stack, string project, string? parentUrn, string type, string name) =>
        $"{Prefix}{stack}::{project}::{QualifiedType(ParentTypes(parentUrn), type)}::{name}";

    /// <summary>The chain of types with which the children of that parent begin; empty below the stack.</summary>
    public static string ParentTypes(string? parentUrn)
    {
        var types = string.IsNullOrEmpty(parentUrn) ? "" : QualifiedType(parentUrn);
        return types == Stack.RootType ? "" : types;
    }

    public static string QualifiedType(string parentTypes, string type) =>
        parentTypes.Length == 0 ? type : $"{parentTypes}${type}";

    /// <summary>The type of a URN with those of its parents.</summary>
    public static string QualifiedType(string urn) => Part(urn, 2);

    /// <summary>The name of a URN, which may itself hold the separator.</summary>
    public static string Name(string urn) => Part(urn, 3);

    public static (string Type, string Name) TypeAndName(string urn)
    {
        var qualified = QualifiedType(urn);
        return (qualified[(qualified.LastIndexOf('$') + 1)..], Name(urn));
    }

    // urn:pulumi:STACK::PROJECT::TYPES::NAME
    private static string Part(string urn, int index)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4 ? parts[index] : throw new FormatException($"'{urn}' is not a valid URN.");
    }
}
