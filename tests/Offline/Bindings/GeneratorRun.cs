using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MultiRegion.Offline.Generator;

namespace MultiRegion.Tests.Offline.Bindings;

/// <summary>Runs the generator as the compiler does, on one additional file.</summary>
internal sealed class GeneratorRun
{
    private static readonly GeneratorDriverOptions Tracked =
        new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);

    private readonly Compilation _compilation = CSharpCompilation.Create("Bindings");
    private GeneratorDriver _driver;

    public GeneratorRun(string descriptor, string path = "schema/demo.json")
    {
        _driver = CSharpGeneratorDriver.Create(
            [new BindingsGenerator().AsSourceGenerator()], [new Descriptor(path, descriptor)], driverOptions: Tracked);
        _driver = _driver.RunGenerators(_compilation);
    }

    public ImmutableArray<Diagnostic> Diagnostics => _driver.GetRunResult().Diagnostics;

    public IReadOnlyDictionary<string, string> Sources =>
        _driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Runs again after a change to the program's own code, and returns why each output was made.</summary>
    public IReadOnlyList<IncrementalStepRunReason> RunAfterCodeChange()
    {
        _driver = _driver.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;")));
        return [.. _driver.GetRunResult().Results.Single().TrackedOutputSteps.Values
            .SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];
    }

    private sealed class Descriptor(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
