using System.Collections.Generic;
using System.Linq;
using MultiRegion.Offline.Generator.Json;

namespace MultiRegion.Offline.Generator.Descriptors;

/// <summary>Finds references to nested types, enums and resources that the descriptor does not have.</summary>
internal sealed class ReferenceCheck(PackageDescriptor package)
{
    private readonly HashSet<string> _enums = [.. package.Enums.Select(type => type.Name)];
    private readonly HashSet<string> _resources = [.. package.Resources.Select(resource => resource.Entry)];

    public void Run()
    {
        var inputs = package.Resources.SelectMany(resource => resource.Inputs.Concat(resource.Methods.SelectMany(method => method.Inputs)));
        var outputs = package.Resources.SelectMany(resource => resource.Outputs.Concat(resource.Methods.SelectMany(method => method.Result)));
        Check(inputs, package.InputTypes, "inputTypes");
        Check(outputs, package.OutputTypes, "outputTypes");
        Check(package.Functions.SelectMany(function => function.Inputs), package.FunctionInputTypes, "functionInputTypes");
        Check(package.Functions.SelectMany(function => function.Result), package.ResultTypes, "resultTypes");
    }

    private void Check(IEnumerable<Property> roots, IReadOnlyList<Nested> section, string sectionName)
    {
        var names = new HashSet<string>(section.Select(nested => nested.Name));
        foreach (var property in roots.Concat(section.SelectMany(nested => nested.Properties)))
        {
            if (Missing(property.Type, names, sectionName) is { } missing)
                throw new DescriptorException($"'{property.Name}' refers to {missing}", property.Line);
        }
    }

    private string? Missing(TypeNotation type, HashSet<string> nested, string section) => type switch
    {
        ListType list => Missing(list.Element, nested, section),
        MapType map => Missing(map.Element, nested, section),
        UnionType union => union.Parts.Select(part => Missing(part, nested, section)).FirstOrDefault(missing => missing is not null),
        NestedType { Package: null, Name: var name } when !nested.Contains(name) => $"'{name}', which {section} does not have",
        EnumType { Name: var name } when !_enums.Contains(name) => $"'{name}', which enums does not have",
        ResourceType { Package: var owner, Entry: var entry } when owner == package.Package && !_resources.Contains(entry) =>
            $"'{entry}', which resources does not have",
        _ => null,
    };
}
