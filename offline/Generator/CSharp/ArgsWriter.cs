using System.Collections.Generic;
using System.Linq;
using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>Writes argument classes: of resources, functions and methods, and the nested ones.</summary>
internal sealed class ArgsWriter(PackageDescriptor package, Naming naming, TypeNames types)
{
    /// <param name="owner">The class name without its Args ending.</param>
    public void Write(SourceWriter source, string owner, string className, string baseClass, bool isSealed, IReadOnlyList<Property> properties, TypeFamily family)
    {
        source.Block($"public {(isSealed ? "sealed " : "")}class {className} : global::Pulumi.{baseClass}", () =>
        {
            foreach (var property in properties)
                WriteProperty(source, owner, property, family);
            WriteConstructor(source, owner, className, properties);
            source.Line($"public static new {className} Empty => new {className}();");
        });
    }

    private void WriteProperty(SourceWriter source, string owner, Property property, TypeFamily family)
    {
        var (type, createsItself) = types.Input(property, family);
        var name = naming.PropertyName(owner, property);
        var field = "_" + property.Name;
        source.Line(Attribute(property));
        if (createsItself)
        {
            source.Line($"private {type}? {field};");
            source.Line($"public {type} {name} {{ get => {field} ??= new {type}(); set => {field} = {Setter(property, family)}; }}");
        }
        else if (IsSecret(property, family))
        {
            source.Line($"private {type}? {field};");
            source.Line($"public {type}{(property.IsOptional ? "?" : "")} {name} {{ get => {field}{(property.IsOptional ? "" : "!")}; set => {field} = {Setter(property, family)}; }}");
        }
        else
        {
            var isReference = property.Wrapping == Wrapping.Input && family != TypeFamily.FunctionPlainInput || !TypeNames.IsValueType(property.Type);
            var initialiser = !property.IsOptional && isReference ? " = null!;" : "";
            source.Line($"public {type}{(property.IsOptional ? "?" : "")} {name} {{ get; set; }}{initialiser}");
        }
    }

    private static string Setter(Property property, TypeFamily family) =>
        IsSecret(property, family) && family != TypeFamily.FunctionPlainInput ? "Utilities.Secret(value)" : "value";

    // A plain argument of a function keeps the shape of its Input twin though it has nothing to mark as secret.
    private static bool IsSecret(Property property, TypeFamily family) => property.IsSecret && property.Wrapping == Wrapping.Input;

    private void WriteConstructor(SourceWriter source, string owner, string className, IReadOnlyList<Property> properties)
    {
        var defaults = properties.Where(property => property.Default is not null).ToArray();
        if (defaults.Length == 0)
        {
            source.Line($"public {className}() {{ }}");
            return;
        }

        source.Block($"public {className}()", () =>
        {
            foreach (var property in defaults)
                source.Line($"{naming.PropertyName(owner, property)} = {Literals.Default(property, types, package)};");
        });
    }

    private static string Attribute(Property property)
    {
        var required = property.IsOptional ? "" : ", required: true";
        var json = property.IsJson ? ", json: true" : "";
        return $"[Input({Literals.Text(property.Name)}{required}{json})]";
    }
}
