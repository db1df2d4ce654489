namespace Pulumi;

/// <summary>A program cannot go on because of a resource.</summary>
public class ResourceException : Exception
{
    internal Resource? Resource { get; }
    internal bool HideStack { get; }

    public ResourceException(string message, Resource? resource, bool hideStack = false) : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }
}
