using System.Collections.Generic;
using System.Linq;
using MultiRegion.Offline.Generator.Descriptors;
using MultiRegion.Offline.Generator.Json;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>
/// How the official C# SDKs name what npm names otherwise. The general rule is to raise the first letter; the tables
/// hold every known exception.
/// </summary>
internal sealed class Naming(string package)
{
    private static readonly Dictionary<string, string> AwsModules = new()
    {
        ["arcregionswitch"] = "ArcRegionSwitch",
        ["arczonalshift"] = "ArcZonalShift",
        ["autoscaling"] = "AutoScaling",
        ["cloudformation"] = "CloudFormation",
        ["cloudwatch"] = "CloudWatch",
        ["dynamodb"] = "DynamoDB",
        ["ec2transitgateway"] = "Ec2TransitGateway",
        ["lb"] = "LB",
        ["route53recoverycontrol"] = "Route53RecoveryControl",
        ["route53recoveryreadiness"] = "Route53RecoveryReadiness",
        ["secretsmanager"] = "SecretsManager",
    };

    private static readonly Dictionary<string, string> KubernetesModules = new()
    {
        ["admissionregistration"] = "AdmissionRegistration",
        ["apiextensions"] = "ApiExtensions",
    };

    // By package, class without its Args ending, and property. Most are needed because a C# member may not have its
    // class's name; the providers choose what to call it then.
    private static readonly Dictionary<(string, string, string), string> Properties = new()
    {
        [("aws", "Bucket", "bucket")] = "BucketName",
        [("aws", "Policy", "policy")] = "PolicyDocument",
        [("aws", "ReplicationConfiguration", "replicationConfiguration")] = "ReplicationConfigurationDetails",
        [("kubernetes", "ContainerPort", "containerPort")] = "ContainerPortValue",
        [("kubernetes", "Provider", "kubeconfig")] = "KubeConfig",
    };

    private readonly Dictionary<string, string> _modules = package switch
    {
        "aws" => AwsModules,
        "kubernetes" => KubernetesModules,
        _ => [],
    };

    /// <summary>The package's own part of a namespace: "Aws".</summary>
    public string Package => Raise(package);

    /// <summary>The package's root namespace: "Pulumi.Aws".</summary>
    public string Root => $"Pulumi.{Package}";

    /// <summary>The attribute that carries a resource's type token: "AwsResourceType".</summary>
    public string ResourceTypeAttribute => $"{Package}ResourceType";

    private bool IsKubernetes => package == "kubernetes";

    /// <summary>Kubernetes gathers all nested types under Types; the other packages keep them beside their resources.</summary>
    private string TypesRoot => IsKubernetes ? $"{Root}.Types" : Root;

    public string ResourceNamespace(string entry) => Join(Root, Modules(ParentOf(entry, '/'), '/'));

    /// <summary>The class name at the end of an entry ("ec2/Vpc") or a type's name ("ec2.VpcIngress").</summary>
    public static string ClassOf(string path) => Raise(path.Substring(path.LastIndexOfAny(['/', '.']) + 1));

    /// <summary>Where a resource's Args class stands: beside the resource, but with the input types in Kubernetes.</summary>
    public string ArgsNamespace(Resource resource) => IsKubernetes && resource.Kind is not (ResourceKind.Provider or ResourceKind.Dynamic)
        ? InputNamespace(resource.Entry.Replace('/', '.'))
        : ResourceNamespace(resource.Entry);

    public string InputNamespace(string typeName) => NestedNamespace(typeName, "Inputs");

    public string OutputNamespace(string typeName) => NestedNamespace(typeName, "Outputs");

    public string EnumNamespace(string name) => Join(Root, Modules(ParentOf(name, '.'), '.'));

    /// <summary>Args classes may be derived from in the Kubernetes package only, its provider's excepted.</summary>
    public bool SealsArgs(string argsNamespace) => !(IsKubernetes && argsNamespace.StartsWith(TypesRoot, System.StringComparison.Ordinal));

    /// <summary>A property's name in the class that stands for <paramref name="owner"/> (a class name without Args).</summary>
    public string PropertyName(string owner, Property property)
    {
        if (Properties.TryGetValue((package, owner, property.Name), out var known))
            return known;
        var name = Raise(property.Name);
        return name != owner
            ? name
            : throw new DescriptorException($"'{property.Name}' of {owner} needs a C# name of its own in {nameof(Naming)}", property.Line);
    }

    private string NestedNamespace(string typeName, string kind)
    {
        var modules = Modules(ParentOf(typeName, '.'), '.');
        if (!IsKubernetes)
            return Join(Root, modules) + "." + kind;
        return Join($"{TypesRoot}.{kind}", modules.Length > 0 ? modules : "Provider");
    }

    private string Modules(string path, char separator) =>
        path.Length == 0 ? "" : string.Join(".", path.Split(separator).Select(module => _modules.TryGetValue(module, out var known) ? known : Raise(module)));

    private static string Join(string left, string right) => right.Length == 0 ? left : $"{left}.{right}";

    private static string ParentOf(string path, char separator) => path.LastIndexOf(separator) is >= 0 and var at ? path.Substring(0, at) : "";

    private static string Raise(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
