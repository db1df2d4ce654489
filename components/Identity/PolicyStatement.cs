using System.Collections.Immutable;
using System.Text.Json;

namespace MultiRegion.Components.Identity;

/// <summary>One statement of a <see cref="PolicyDocument"/>.</summary>
public sealed record PolicyStatement
{
    /// <summary>A name for people, letters and digits only. Default: none.</summary>
    public string? Sid { get; init; }

    /// <summary>False for a statement that denies. Default: it allows.</summary>
    public bool Allow { get; init; } = true;

    /// <summary>Whom it speaks of; null in permission policies, where it is the role itself.</summary>
    public Principal? Principal { get; init; }

    /// <summary>The actions, for instance <c>route53:ListHostedZones</c>.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>The ARNs it reaches. Default: none, as in trust policies.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>When it applies. Default: always.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Sid is not null)
            json.WriteString(nameof(Sid), Sid);
        json.WriteString("Effect", Allow ? "Allow" : "Deny");
        Principal?.Write(json);
        WriteValues(json, "Action", Actions);
        if (!Resources.IsEmpty)
            WriteValues(json, "Resource", Resources);
        if (!Conditions.IsEmpty)
            WriteConditions(json);
        json.WriteEndObject();
    }

    internal static void WriteValues(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values is [var only])
        {
            json.WriteString(name, only);
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void WriteConditions(Utf8JsonWriter json)
    {
        json.WriteStartObject("Condition");
        foreach (var byOperator in Conditions.GroupBy(condition => condition.Operator))
        {
            json.WriteStartObject(byOperator.Key);
            foreach (var condition in byOperator)
                WriteValues(json, condition.Key, condition.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

/// <summary>A condition of a statement.</summary>
/// <param name="Operator">For instance <c>StringEquals</c>.</param>
/// <param name="Key">The context key, for instance <c>aws:SourceAccount</c>.</param>
/// <param name="Values">One of these must match.</param>
public sealed record PolicyCondition(string Operator, string Key, params ImmutableArray<string> Values)
{
    /// <summary>The condition that a context key equals one of the values, letter by letter.</summary>
    public static PolicyCondition Is(string key, params ImmutableArray<string> values) => new("StringEquals", key, values);

    /// <summary>The condition that a context key matches one of the patterns, with <c>*</c> and <c>?</c>.</summary>
    public static PolicyCondition Like(string key, params ImmutableArray<string> patterns) => new("StringLike", key, patterns);
}
