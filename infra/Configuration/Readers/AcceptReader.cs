using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads the findings that a stack accepts.</summary>
internal static class AcceptReader
{
    /// <summary>The section's key.</summary>
    public const string Key = AcceptedFinding.Key;

    /// <summary>How an entry looks.</summary>
    public const string Example =
        "{ check: least-privilege, resource: aws:iam:RolePolicy us-east-1-flow-logs, reason: CloudWatch knows no smaller scope }";

    /// <summary>Reads the section. Default: none.</summary>
    public static ImmutableArray<AcceptedFinding> Read(Section stack) =>
        stack.OptionalSections(Key, Example, (entry, _) => new AcceptedFinding(
            entry.Required("check", Pattern.CheckName),
            entry.Required("resource", Pattern.ResourceLabel),
            entry.Required("reason", Pattern.Reason))).Values;
}
