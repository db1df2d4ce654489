using System.Collections.Immutable;

namespace MultiRegion.Offline;

/// <summary>A value in a plan: what an input or an output holds, as far as it is known before anything exists.</summary>
public abstract record PlannedValue;

/// <summary>The absence of a value inside a list or an object.</summary>
public sealed record PlannedNull : PlannedValue
{
    /// <summary>The only one.</summary>
    public static readonly PlannedNull Instance = new();

    private PlannedNull()
    {
    }
}

/// <summary>A flag.</summary>
/// <param name="Value">The flag.</param>
public sealed record PlannedBool(bool Value) : PlannedValue;

/// <summary>A number; whole numbers print without a fraction.</summary>
/// <param name="Value">The number.</param>
public sealed record PlannedNumber(double Value) : PlannedValue;

/// <summary>
/// Text. Parts of it that no one can know yet stand in it as placeholders (<c>arn:aws:s3:::&lt;us-east-1-logs-bucket.id&gt;/*</c>);
/// <see cref="PlannedStack.Symbols"/> tells what each stands for.
/// </summary>
/// <param name="Value">The text, placeholders included.</param>
public sealed record PlannedString(string Value) : PlannedValue;

/// <summary>A value that is not known and not text (a number, a list, an object a provider will compute).</summary>
/// <param name="Placeholder">The placeholder it prints as, for instance <c>&lt;us-east-1-zone.nameServers&gt;</c>.</param>
public sealed record PlannedUnknown(string Placeholder) : PlannedValue;

/// <summary>A value that must not be shown; prints as <c>[secret]</c>.</summary>
/// <param name="Value">What is hidden. For analyses only; never print it.</param>
public sealed record PlannedSecret(PlannedValue Value) : PlannedValue
{
    /// <summary>Keeps the value out of logs and test output.</summary>
    public override string ToString() => "[secret]";
}

/// <summary>A file, text or archive handed to a provider.</summary>
/// <param name="Kind">One of <c>file</c>, <c>text</c>, <c>remote</c>, <c>archive</c>.</param>
/// <param name="Content">The path, the text or the address.</param>
public sealed record PlannedAsset(string Kind, string Content) : PlannedValue;

/// <summary>An ordered list.</summary>
/// <param name="Items">The elements.</param>
public sealed record PlannedList(ImmutableArray<PlannedValue> Items) : PlannedValue
{
    /// <summary>Equal when the elements are.</summary>
    public bool Equals(PlannedList? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(Items.Length, (hash, item) => HashCode.Combine(hash, item));
}

/// <summary>Named values, sorted by name in ordinal order.</summary>
/// <param name="Members">The members.</param>
public sealed record PlannedObject(ImmutableSortedDictionary<string, PlannedValue> Members) : PlannedValue
{
    /// <summary>No members.</summary>
    public static readonly PlannedObject Empty = new(ImmutableSortedDictionary.Create<string, PlannedValue>(StringComparer.Ordinal));

    /// <summary>The member of that name, or null.</summary>
    public PlannedValue? this[string name] => Members.GetValueOrDefault(name);

    /// <summary>Equal when names and values are.</summary>
    public bool Equals(PlannedObject? other) => other is not null && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Members.Aggregate(Members.Count, (hash, member) => HashCode.Combine(hash, member.Key, member.Value));
}
