using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>A reference to a stack that has been planned.</summary>
internal sealed class ReferenceState(string urn, string target, PlannedStack referenced, ResourceSet self) : ResourceState
{
    public override OutputData Read(OutputMember member) => member.Name switch
    {
        "urn" => Known(urn),
        "id" or "name" => Known(target),
        "outputs" => OutputData.Known(
            ReferenceValues.ToObject(referenced.Outputs), ReferenceValues.HasSecret(referenced.Outputs), self),
        "secretOutputNames" => Known(SecretNames()),
        _ => Known(null),
    };

    public override OutputData? Nested(string output, string key) =>
        output == "outputs" && referenced.Outputs[key] is { } planned
            ? ReferenceValues.ToOutput(planned, self, IsPlaceholder)
            : null;

    private OutputData Known(object? value) => OutputData.Known(value, isSecret: false, self);

    private ImmutableArray<string> SecretNames() =>
        [.. referenced.Outputs.Members.Where(output => ReferenceValues.HasSecret(output.Value)).Select(output => output.Key)];

    // What the referenced plan explains, and what it took over unexplained from a third.
    private bool IsPlaceholder(string text) => referenced.Symbols.ContainsKey(text);
}
