using System.Text.Json;

namespace MultiRegion.Components.Identity;

/// <summary>Whom a trust or resource policy speaks of.</summary>
public sealed record Principal
{
    private readonly string kind;
    private readonly string value;

    private Principal(string kind, string value) => (this.kind, this.value) = (kind, value);

    /// <summary>An AWS service, for instance <c>ec2.amazonaws.com</c>.</summary>
    public static Principal Service(string name) => new("Service", name);

    /// <summary>Whoever the account's own IAM policies let in.</summary>
    /// <param name="accountId">Twelve digits.</param>
    public static Principal Account(string accountId) => new("AWS", $"arn:aws:iam::{accountId}:root");

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("Principal");
        json.WriteString(kind, value);
        json.WriteEndObject();
    }
}
