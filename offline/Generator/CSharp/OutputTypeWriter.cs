using System.Collections.Generic;
using System.Linq;
using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>Writes the classes that outputs resolve to: read-only fields and one constructor.</summary>
internal sealed class OutputTypeWriter(Naming naming, TypeNames types)
{
    public void Write(SourceWriter source, string className, IReadOnlyList<Property> properties, TypeFamily family, string access = "public")
    {
        source.Line("[OutputType]");
        source.Block($"{access} sealed class {className}", () =>
        {
            foreach (var property in properties)
                source.Line($"public readonly {types.Output(property, family)} {naming.PropertyName(className, property)};");
            source.Line("[OutputConstructor]");
            var parameters = properties.Select(property => $"{types.Output(property, family)} {Literals.Identifier(property.Name)}");
            source.Block($"private {className}({string.Join(", ", parameters)})", () =>
            {
                foreach (var property in properties)
                    source.Line($"{naming.PropertyName(className, property)} = {Literals.Identifier(property.Name)};");
            });
        });
    }
}
