using System.Collections.Generic;
using System.Linq;
using MultiRegion.Offline.Generator.Descriptors;
using MultiRegion.Offline.Generator.Json;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>Writes resource classes: outputs, the constructor, and the options that the SDK adds to the caller's.</summary>
internal sealed class ResourceWriter(PackageDescriptor package, Naming naming, TypeNames types)
{
    public void Write(SourceWriter source, Resource resource)
    {
        var name = Naming.ClassOf(resource.Entry);
        var args = $"global::{naming.ArgsNamespace(resource)}.{name}Args";
        if (resource.Kind != ResourceKind.Dynamic)
            source.Line($"[global::{naming.Root}.{naming.ResourceTypeAttribute}({Literals.Text(resource.Token)})]");
        source.Block($"public class {name} : {BaseClass(resource.Kind)}", () =>
        {
            foreach (var property in resource.Outputs)
                WriteOutput(source, name, property);
            WriteConstructor(source, resource, name, args);
            foreach (var method in resource.Methods)
                WriteMethod(source, name, method);
            WriteArgs(source, resource, name, args);
            WriteOptions(source, resource);
        });
    }

    private void WriteOutput(SourceWriter source, string owner, Property property)
    {
        source.Line($"[Output({Literals.Text(property.Name)})]");
        source.Line($"public Output<{types.Output(property, TypeFamily.Output)}> {naming.PropertyName(owner, property)} {{ get; private set; }} = null!;");
    }

    private void WriteConstructor(SourceWriter source, Resource resource, string name, string args)
    {
        var (argsType, argsDefault) = resource.ArgsRequired ? (args, "") : (args + "?", " = null");
        var remote = resource.Kind == ResourceKind.Component ? ", remote: true" : "";
        source.Line($"public {name}(string name, {argsType} args{argsDefault}, {OptionsClass(resource.Kind)}? options = null)");
        source.Indented(() => source.Line($": base({Type(resource)}, name, {ArgsOf(resource, args)}, MakeResourceOptions(options){remote}) {{ }}"));
    }

    private string Type(Resource resource) => resource.Kind switch
    {
        ResourceKind.Dynamic => "args.Type",
        ResourceKind.Provider => Literals.Text(package.Package),
        _ => Literals.Text(resource.Token),
    };

    private static string ArgsOf(Resource resource, string args) =>
        resource.Kind == ResourceKind.Dynamic ? "args"
        : Constants(resource).Any() ? "MakeArgs(args)"
        : $"args ?? new {args}()";

    private void WriteArgs(SourceWriter source, Resource resource, string name, string args)
    {
        if (!Constants(resource).Any())
            return;
        source.Block($"private static {args} MakeArgs({args}? args)", () =>
        {
            source.Line($"args ??= new {args}();");
            foreach (var property in Constants(resource))
                source.Line($"args.{naming.PropertyName(name, property)} = {Literals.Text(property.Constant!)};");
            source.Line("return args;");
        });
    }

    private static IEnumerable<Property> Constants(Resource resource) => resource.Inputs.Where(property => property.Constant is not null);

    private void WriteMethod(SourceWriter source, string owner, Function method)
    {
        var name = Naming.ClassOf(method.Entry);
        var (args, result) = ($"global::{naming.Root}.{owner}{name}Args", $"global::{naming.Root}.{owner}{name}Result");
        var value = method.Result.Count == 1
            ? method.Result[0]
            : throw new DescriptorException($"the method {method.Entry} must have one result", method.Result.Select(property => property.Line).FirstOrDefault());
        source.Line($"public Output<{types.Output(value, TypeFamily.Output)}> {name}({args}? args = null) =>");
        source.Indented(() => source.Line(
            $"global::Pulumi.Deployment.Instance.Call<{result}>({Literals.Text(method.Token)}, args ?? new {args}(), this).Apply(result => result.{naming.PropertyName("", value)});"));
    }

    private static void WriteOptions(SourceWriter source, Resource resource)
    {
        var options = OptionsClass(resource.Kind);
        source.Line($"private static {options} MakeResourceOptions({options}? options) =>");
        source.Indented(() =>
        {
            source.Line($"{options}.Merge(new {options}");
            source.Line("{");
            source.Indented(() =>
            {
                source.Line("Version = Utilities.Version,");
                if (resource.Aliases.Count > 0)
                    source.Line($"Aliases = {{ {string.Join(", ", resource.Aliases.Select(alias => $"new global::Pulumi.Alias {{ Type = {Literals.Text(alias)} }}"))} }},");
                if (resource.SecretOutputs.Count > 0)
                    source.Line($"AdditionalSecretOutputs = {{ {string.Join(", ", resource.SecretOutputs.Select(Literals.Text))} }},");
                if (resource.ReplaceOnChanges.Count > 0)
                    source.Line($"ReplaceOnChanges = {{ {string.Join(", ", resource.ReplaceOnChanges.Select(Literals.Text))} }},");
            });
            source.Line("}, options);");
        });
    }

    private string BaseClass(ResourceKind kind) => kind switch
    {
        ResourceKind.Provider => "global::Pulumi.ProviderResource",
        ResourceKind.Component => "global::Pulumi.ComponentResource",
        _ when KubernetesTemplates.AppliesTo(package) => KubernetesTemplates.BaseClass,
        _ => "global::Pulumi.CustomResource",
    };

    private static string OptionsClass(ResourceKind kind) =>
        kind == ResourceKind.Component ? "global::Pulumi.ComponentResourceOptions" : "global::Pulumi.CustomResourceOptions";
}
