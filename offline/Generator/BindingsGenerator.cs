using System;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MultiRegion.Offline.Generator.CSharp;
using MultiRegion.Offline.Generator.Descriptors;
using MultiRegion.Offline.Generator.Json;

namespace MultiRegion.Offline.Generator;

/// <summary>
/// Makes a provider's C# bindings from its descriptor (offline/schema), given to the compiler as an additional file.
/// A descriptor that cannot be read is a compiler error at its line.
/// </summary>
[Generator]
public sealed class BindingsGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor BadDescriptor = new(
        "MROG001",
        "A provider descriptor cannot be read",
        "{0}: {1}",
        "Bindings",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var descriptors = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select((file, cancellation) => (file.Path, Text: file.GetText(cancellation)?.ToString() ?? ""));
        context.RegisterSourceOutput(descriptors, (output, file) => Generate(output, file.Path, file.Text));
    }

    private static void Generate(SourceProductionContext output, string path, string text)
    {
        try
        {
            foreach (var source in PackageWriter.Write(DescriptorReader.Read(text)))
                output.AddSource($"{source.Key}.g.cs", SourceText.From(source.Value, Encoding.UTF8));
        }
        catch (DescriptorException problem)
        {
            var line = new LinePosition(problem.Line - 1, 0);
            var location = Location.Create(path, default, new LinePositionSpan(line, line));
            output.ReportDiagnostic(Diagnostic.Create(BadDescriptor, location, Path.GetFileName(path), problem.Message));
        }
    }
}
