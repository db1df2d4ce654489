using System.Collections.Generic;
using System.Linq;
using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>Which of the official SDK's four families of nested classes a type name belongs to.</summary>
internal enum TypeFamily
{
    /// <summary>Inputs of resources: XArgs.</summary>
    Input,

    /// <summary>Outputs of resources: X.</summary>
    Output,

    /// <summary>Inputs of functions that take outputs: XInputArgs.</summary>
    FunctionInput,

    /// <summary>Inputs of functions that take plain values: XArgs.</summary>
    FunctionPlainInput,

    /// <summary>Results of functions: XResult.</summary>
    Result,
}

/// <summary>The C# types of a package's properties.</summary>
internal sealed class TypeNames(string package)
{
    private readonly Naming _naming = new(package);

    public static string ClassSuffix(TypeFamily family) => family switch
    {
        TypeFamily.Input or TypeFamily.FunctionPlainInput => "Args",
        TypeFamily.FunctionInput => "InputArgs",
        TypeFamily.Result => "Result",
        _ => "",
    };

    public static bool IsInput(TypeFamily family) => family is TypeFamily.Input or TypeFamily.FunctionInput or TypeFamily.FunctionPlainInput;

    /// <summary>The type as a value: what an output resolves to, or what an input's element is.</summary>
    public string Value(TypeNotation type, TypeFamily family) => type switch
    {
        SimpleType { Name: "any" } => "object",
        SimpleType { Name: "json" } => "System.Text.Json.JsonElement",
        SimpleType { Name: "asset" } => "global::Pulumi.AssetOrArchive",
        SimpleType { Name: "archive" } => "global::Pulumi.Archive",
        SimpleType simple => simple.Name,
        ListType list => $"ImmutableArray<{Value(list.Element, family)}>",
        MapType map => $"ImmutableDictionary<string, {Value(map.Element, family)}>",
        UnionType union => UnionValue(union, family),
        NestedType nested => NestedClass(nested, family),
        EnumType @enum => $"global::{_naming.EnumNamespace(@enum.Name)}.{Naming.ClassOf(@enum.Name)}",
        ResourceType resource => ResourceClass(resource),
        _ => throw new System.ArgumentException($"No C# type for {type}", nameof(type)),
    };

    /// <summary>The declared type of an input property without its question mark, and how it comes into being.</summary>
    public (string Type, bool CreatesItself) Input(Property property, TypeFamily family)
    {
        if (property.Wrapping == Wrapping.Input && family != TypeFamily.FunctionPlainInput)
            return Wrapped(property.Type, family);

        var element = property.Wrapping == Wrapping.PlainContainer
            ? (System.Func<TypeNotation, string>)(type => $"Input<{Value(type, family)}>")
            : type => Value(type, family);
        return property.Type switch
        {
            ListType list => ($"List<{element(list.Element)}>", true),
            MapType map => ($"Dictionary<string, {element(map.Element)}>", true),
            _ => (Value(property.Type, family), false),
        };
    }

    /// <summary>What an output property or a field of an output type holds.</summary>
    public string Output(Property property, TypeFamily family) =>
        Value(property.Type, family) + (property.IsOptional && property.Type is not ListType ? "?" : "");

    public static bool IsValueType(TypeNotation type) => type is SimpleType { Name: "bool" or "int" or "double" or "json" } or EnumType or UnionType { Parts.Count: 2 };

    private (string Type, bool CreatesItself) Wrapped(TypeNotation type, TypeFamily family) => type switch
    {
        ListType list => ($"InputList<{Value(list.Element, family)}>", true),
        MapType map => ($"InputMap<{Value(map.Element, family)}>", true),
        UnionType { Parts.Count: 2 } union => ($"InputUnion<{Arguments(union, family)}>", false),
        UnionType => ("object", false),
        SimpleType { Name: "json" } => ("InputJson", false),
        _ => ($"Input<{Value(type, family)}>", false),
    };

    private string UnionValue(UnionType union, TypeFamily family)
    {
        if (union.Parts.Count > 2)
            return "object";
        // An open enum ("string | RecordType") comes back as the text that it is.
        if (!IsInput(family) && union.Parts.Any(part => part is EnumType) && union.Parts.Any(part => part is SimpleType { Name: "string" }))
            return "string";
        return $"Union<{Arguments(union, family)}>";
    }

    private string Arguments(UnionType union, TypeFamily family) => string.Join(", ", union.Parts.Select(part => Value(part, family)));

    private string NestedClass(NestedType nested, TypeFamily family)
    {
        var naming = nested.Package is null ? _naming : new Naming(nested.Package);
        var @namespace = IsInput(family) ? naming.InputNamespace(nested.Name) : naming.OutputNamespace(nested.Name);
        return $"global::{@namespace}.{Naming.ClassOf(nested.Name)}{ClassSuffix(family)}";
    }

    private static string ResourceClass(ResourceType resource)
    {
        var naming = new Naming(resource.Package);
        return $"global::{naming.ResourceNamespace(resource.Entry)}.{Naming.ClassOf(resource.Entry)}";
    }
}
