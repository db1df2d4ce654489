using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MultiRegion.Components.Identity;

/// <summary>
/// An IAM policy as values: trust, permission and resource policies alike. Serialised in one place, never interpolated.
/// </summary>
/// <param name="Statements">What is allowed or denied, in order.</param>
public sealed record PolicyDocument(params ImmutableArray<PolicyStatement> Statements)
{
    // The current version of the policy language; the older one lacks policy variables.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
    private const string LanguageVersion = "2012-10-17";

    // A policy is read by people in plans and by IAM, never by a browser.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The trust policy of a role that one AWS service assumes.</summary>
    /// <param name="service">The service's principal, for instance <c>ec2.amazonaws.com</c>.</param>
    public static PolicyDocument TrustedBy(string service) =>
        new(new PolicyStatement { Principal = Principal.Service(service), Actions = ["sts:AssumeRole"] });

    /// <summary>The trust policy of a role that pods assume through EKS Pod Identity.</summary>
    public static PolicyDocument TrustedByPods() =>
        new(new PolicyStatement
        {
            Principal = Principal.Service("pods.eks.amazonaws.com"),
            Actions = ["sts:AssumeRole", "sts:TagSession"],
        });

    /// <summary>The policy as JSON without white space, members in a fixed order.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            json.WriteString("Version", LanguageVersion);
            json.WriteStartArray("Statement");
            foreach (var statement in Statements)
                statement.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
