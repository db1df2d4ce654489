using System.Collections.Generic;

namespace MultiRegion.Offline.Generator.Descriptors;

/// <summary>What a resource is beyond an ordinary one.</summary>
internal enum ResourceKind
{
    Custom,
    Provider,
    Component,
    Dynamic,
}

/// <summary>A resource; its entry is module and class, as npm spells them ("ec2/Vpc").</summary>
internal sealed record Resource(
    string Entry,
    string Token,
    ResourceKind Kind,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> SecretOutputs,
    IReadOnlyList<string> ReplaceOnChanges,
    bool ArgsRequired,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs,
    IReadOnlyList<Function> Methods);

/// <summary>A function, or a method of a component; of a method, the entry is its name.</summary>
internal sealed record Function(string Entry, string Token, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Result);

/// <summary>A nested type by its dotted name ("ec2.VpcIngress").</summary>
internal sealed record Nested(string Name, IReadOnlyList<Property> Properties);

internal sealed record EnumDescriptor(string Name, IReadOnlyList<KeyValuePair<string, string>> Members);

/// <summary>One descriptor file.</summary>
internal sealed record PackageDescriptor(
    string Package,
    string Version,
    IReadOnlyList<Resource> Resources,
    IReadOnlyList<Function> Functions,
    IReadOnlyList<Nested> InputTypes,
    IReadOnlyList<Nested> OutputTypes,
    IReadOnlyList<Nested> FunctionInputTypes,
    IReadOnlyList<Nested> ResultTypes,
    IReadOnlyList<EnumDescriptor> Enums);
