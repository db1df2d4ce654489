using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>C# text of values and names.</summary>
internal static class Literals
{
    public static string Text(string value) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A name that is safe even where it is a keyword: "@namespace".</summary>
    public static string Identifier(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;

    /// <summary>A default as the property's type writes it.</summary>
    public static string Default(Property property, TypeNames types, PackageDescriptor package) => property.Type switch
    {
        EnumType type => $"{types.Value(type, TypeFamily.Input)}.{MemberOf(type, property, package)}",
        SimpleType { Name: "bool" or "int" or "double" } => property.Default!,
        _ => Text(property.Default!),
    };

    private static string MemberOf(EnumType type, Property property, PackageDescriptor package)
    {
        foreach (var @enum in package.Enums)
        {
            foreach (var member in @enum.Members)
            {
                if (@enum.Name == type.Name && member.Value == property.Default)
                    return member.Key;
            }
        }

        throw new Json.DescriptorException($"'{property.Name}' has the default '{property.Default}', which '{type.Name}' does not have", property.Line);
    }
}
