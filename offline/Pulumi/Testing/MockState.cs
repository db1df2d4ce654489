namespace Pulumi.Testing;

/// <summary>A resource whose outputs a mock gave.</summary>
internal sealed class MockState(
    string urn, OutputData? id, Dictionary<string, object?> state, ResourceSet self, bool preview, ValueReader reader) : ResourceState
{
    public override OutputData Read(OutputMember member)
    {
        if (member.Name == "urn")
            return OutputData.Known(urn, isSecret: false, self);
        if (member.Name == "id" && id is not null)
            return id.WithResources(self);
        if (!state.TryGetValue(member.Name, out var value) && preview)
            return OutputData.Unknown(null, isSecret: false, self);

        return reader.Read(value, member.Type!, self, member.Name);
    }

    /// <summary>The same state seen through another object that stands for the resource.</summary>
    public MockState For(Resource resource) => new(urn, id, state, ResourceSet.Of(resource), preview, reader);
}
