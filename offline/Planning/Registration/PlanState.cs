using Pulumi;

namespace MultiRegion.Offline;

/// <summary>
/// The outputs of a planned resource. One that has the name of an input has the input's value; any other stands for what
/// the provider will say.
/// </summary>
internal sealed class PlanState(
    PlanEntry entry, List<InputProperty> inputs, OutputData? knownId, IReadOnlyList<string> secretOutputs, SymbolTable symbols) : ResourceState
{
    private readonly ResourceSet _self = ResourceSet.Of(entry.Registration.Resource);

    public override OutputData Read(OutputMember member)
    {
        if (member.Name == "urn")
            return OutputData.Known(entry.Urn, isSecret: false, _self);
        if (member.Name == "id" && knownId is not null)
            return knownId;
        if (entry.Registration is { Custom: false, Remote: false })
            return OutputData.Known(null); // a local component's outputs are what its constructor makes them

        var symbol = new PlanSymbol(symbols, entry.Urn, entry.Label, member.Name);
        var isSecret = secretOutputs.Contains(member.Name);
        var output = Echo(member, symbol) ?? SymbolicValue.Create(member.Type!, symbol, isSecret, _self);
        return output.WithSecret(isSecret || output.IsSecret);
    }

    private OutputData? Echo(OutputMember member, PlanSymbol symbol)
    {
        var input = inputs.Find(property => property.Name == member.Name).Value;
        if (input is null || PlainValue.FirstUnknown(input) is not null)
            return null;

        var reader = new EchoReader(symbol, symbols);
        var data = reader.Read(input, member.Type!, _self, "");
        if (reader.IsRefused)
            return null; // the provider says it in another form than the program did

        return reader.HasPlaceholder(input) ? OutputData.Known(data.Value, data.IsSecret, data.Resources, symbol) : data;
    }
}
