namespace Pulumi;

/// <summary>One output of a resource.</summary>
internal sealed class ResourceOutput(Registration registration, OutputMember member) : OutputSource
{
    private OutputData? _data;

    public override OutputData? Settled => _data ??= registration.State?.Read(member);

    public override async Task<OutputData> SettleAsync()
    {
        await registration.Completion.ConfigureAwait(false);
        return Settled!;
    }
}
