namespace MultiRegion.Components.Database;

/// <summary>The type of a key's attribute.</summary>
public enum KeyType
{
    /// <summary>Text. The default.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Bytes.</summary>
    Binary,
}

/// <summary>An attribute that is part of a table's key; it can never be changed.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Type">Its type.</param>
public sealed record KeyAttribute(string Name, KeyType Type = KeyType.Text);

/// <summary>One DynamoDB table that every region reads and writes.</summary>
public sealed record TableDefinition
{
    /// <summary>The table's name, the same in every region.</summary>
    public required string Name { get; init; }

    /// <summary>The attribute that spreads items.</summary>
    public required KeyAttribute HashKey { get; init; }

    /// <summary>The attribute that sorts items of one hash key. Default: none, one item for each hash key.</summary>
    public KeyAttribute? RangeKey { get; init; }

    /// <summary>The attribute with the time, in seconds since 1970, at which an item may go. Default: none, items stay.</summary>
    public string? TimeToLive { get; init; }
}
