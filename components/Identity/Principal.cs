using System.Collections.Immutable;
using System.Text.Json;

namespace MultiRegion.Components.Identity;

/// <summary>Whom a trust or resource policy speaks of.</summary>
public sealed record Principal
{
    private readonly string kind;
    private readonly ImmutableArray<string> values;

    private Principal(string kind, ImmutableArray<string> values) => (this.kind, this.values) = (kind, values);

    /// <summary>One or more AWS services, for instance <c>ec2.amazonaws.com</c>.</summary>
    public static Principal Service(params ImmutableArray<string> names) => new("Service", names);

    /// <summary>Whoever the account's own IAM policies let in.</summary>
    /// <param name="accountId">Twelve digits.</param>
    public static Principal Account(string accountId) => new("AWS", [$"arn:aws:iam::{accountId}:root"]);

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("Principal");
        PolicyStatement.WriteValues(json, kind, values);
        json.WriteEndObject();
    }
}
