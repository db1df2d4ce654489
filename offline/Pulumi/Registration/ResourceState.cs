namespace Pulumi;

/// <summary>The outputs of a registered resource. Each is made when it is first asked for.</summary>
internal abstract class ResourceState
{
    public abstract OutputData Read(OutputMember member);

    /// <summary>One entry of an output that is a map, where entries differ in what is known of them; null for the usual reading.</summary>
    public virtual OutputData? Nested(string output, string key) => null;
}
