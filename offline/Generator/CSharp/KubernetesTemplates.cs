using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>What the Kubernetes package has beyond the others: a common base class, and resources of any kind.</summary>
internal static class KubernetesTemplates
{
    public const string BaseClass = "global::Pulumi.Kubernetes.KubernetesResource";

    public static bool AppliesTo(PackageDescriptor package) => package.Package == "kubernetes";

    public static void WriteBaseClass(SourceWriter source) =>
        source.Block("public abstract class KubernetesResource : global::Pulumi.CustomResource", () =>
        {
            source.Line("internal KubernetesResource(string type, string name, global::Pulumi.ResourceArgs? args, global::Pulumi.CustomResourceOptions? options = null)");
            source.Indented(() => source.Line(": base(type, name, args, options) { }"));
        });

    /// <summary>
    /// The arguments of a resource whose API version and kind the caller's own class gives: programs derive from it and
    /// add the properties that their kind has.
    /// </summary>
    public static void WriteDynamicArgs(SourceWriter source, string name, Resource resource) =>
        source.Block($"public abstract class {name}Args : global::Pulumi.ResourceArgs", () =>
        {
            source.Line("internal readonly string Type;");
            source.Line("""[Input("apiVersion")]""");
            source.Line("public Input<string> ApiVersion { get; }");
            source.Line("""[Input("kind")]""");
            source.Line("public Input<string> Kind { get; }");
            source.Line("""[Input("metadata")]""");
            source.Line("public Input<global::Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs>? Metadata { get; set; }");
            source.Block($"protected {name}Args(string apiVersion, string kind)", () =>
            {
                source.Line($"Type = $\"{resource.Token}\";");
                source.Line("ApiVersion = apiVersion;");
                source.Line("Kind = kind;");
            });
        });
}
