namespace Pulumi;

/// <summary>A bag of inputs: members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    protected InputArgs()
    {
    }
}

/// <summary>The inputs of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new EmptyArgs();

    protected ResourceArgs()
    {
    }

    private sealed class EmptyArgs : ResourceArgs;
}

/// <summary>The inputs of a provider function.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new EmptyArgs();

    protected InvokeArgs()
    {
    }

    private sealed class EmptyArgs : InvokeArgs;
}

/// <summary>The inputs of a resource's method.</summary>
public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new EmptyArgs();

    protected CallArgs()
    {
    }

    private sealed class EmptyArgs : CallArgs;
}
