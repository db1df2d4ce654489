using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Inputs of a resource by name, for types that are not known when the program is compiled.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs, IDictionaryArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) => _dictionary = dictionary;

    ImmutableDictionary<string, object?> IDictionaryArgs.Values => _dictionary;
}

/// <summary>Inputs of a function by name.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs, IDictionaryArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) => _dictionary = dictionary;

    ImmutableDictionary<string, object?> IDictionaryArgs.Values => _dictionary;
}

/// <summary>Arguments whose members are values in a dictionary rather than members of a class.</summary>
internal interface IDictionaryArgs
{
    ImmutableDictionary<string, object?> Values { get; }
}
