namespace Pulumi;

/// <summary>
/// What an unresolved value stands for while a stack is planned. A real preview and the official mocks have no such
/// thing: there an unresolved value is only unknown.
/// </summary>
internal abstract class Symbol
{
    /// <summary>The readable placeholder, for instance <c>&lt;us-east-1-vpc.id&gt;</c>.</summary>
    public abstract string Text { get; }

    /// <summary>The symbol of what a callback would have made of the value.</summary>
    public abstract Symbol Derived { get; }

    /// <summary>The value of one element, for a symbol that stands for a list.</summary>
    public abstract OutputData Element(OutputData list, int index, Type type);
}
