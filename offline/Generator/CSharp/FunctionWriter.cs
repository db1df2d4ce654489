using System.Linq;
using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>Writes a function's class with its Invoke and InvokeAsync.</summary>
internal static class FunctionWriter
{
    public static void Write(SourceWriter source, Function function)
    {
        var name = Naming.ClassOf(function.Entry);
        var token = Literals.Text(function.Token);
        var isRequired = function.Inputs.Any(property => !property.IsOptional);
        source.Block($"public static class {name}", () =>
        {
            WriteInvoke("System.Threading.Tasks.Task", "InvokeAsync", "Args", "InvokeOptions? options = null", !isRequired);
            WriteInvoke("Output", "Invoke", "InvokeArgs", "InvokeOptions? options = null", !isRequired);
            WriteInvoke("Output", "Invoke", "InvokeArgs", "InvokeOutputOptions options", isOptional: false);
        });

        void WriteInvoke(string returns, string method, string suffix, string options, bool isOptional)
        {
            var args = name + suffix;
            source.Line($"public static {returns}<{name}Result> {method}({args}{(isOptional ? "? args = null" : " args")}, global::Pulumi.{options}) =>");
            source.Indented(() => source.Line(
                $"global::Pulumi.Deployment.Instance.{method}<{name}Result>({token}, args ?? new {args}(), options.WithDefaults());"));
        }
    }
}
