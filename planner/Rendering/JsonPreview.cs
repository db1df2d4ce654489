using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Rendering;

/// <summary>
/// Writes a preview as JSON for programs. A contract: members keep their names, meaning and order; new ones may be
/// added, and a new <see cref="FormatVersion"/> announces anything else. The same plan gives the same bytes everywhere.
/// </summary>
internal static class JsonPreview
{
    /// <summary>Raised when a member changes its meaning or goes away.</summary>
    internal const int FormatVersion = 1;

    /// <summary>What stands for a value that must not be shown.</summary>
    internal const string Secret = "[secret]";

    /// <summary>The largest whole number a double holds exactly; beyond it the shortest form is exact, not the digits.</summary>
    private const double LargestExactInteger = 1L << 53;

    // Nothing here ends up inside HTML, and <us-east-1-vpc.id> has to stay readable. LF on every machine.
    internal static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };


    /// <summary>The preview as UTF-8 JSON, ending in a line feed.</summary>
    public static byte[] Render(PreviewReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteStartArray("stacks");
            foreach (var stack in report.Stacks)
            {
                WriteStack(json, stack);
            }

            json.WriteEndArray();
            WriteChecks(json, report.Checks);
            ReachabilityJson.Write(json, report.Reachability);
            DnsJson.Write(json, report.Dns);
            if (report.Recovery is { } recovery)
                RecoveryJson.Write(json, recovery);
            MeshRendering.Write(json, report.Mesh);
            if (!ReferenceEquals(report.Cost, CostReport.None))
            {
                CostJson.Write(json, report.Cost);
            }

            if (!ReferenceEquals(report.Timing, TimingReport.None))
            {
                TimingJson.Write(json, report.Timing);
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteStack(Utf8JsonWriter json, PlannedStack stack)
    {
        json.WriteStartObject();
        json.WriteString("name", stack.Name);
        json.WriteStartArray("resources");
        foreach (var resource in stack.Resources)
        {
            WriteResource(json, resource);
        }

        json.WriteEndArray();
        WriteMember(json, "outputs", stack.Outputs);
        json.WriteStartObject("placeholders");
        foreach (var (placeholder, symbol) in stack.Symbols)
        {
            json.WriteStartObject(placeholder);
            json.WriteString("urn", symbol.Urn);
            json.WriteString("property", symbol.Property);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteBoolean("custom", resource.Custom);
        json.WriteBoolean("remote", resource.Remote);
        json.WriteString("parent", resource.Parent);
        json.WriteString("provider", resource.Provider);
        json.WriteString("region", resource.Region);
        WriteMember(json, "inputs", resource.Inputs);
        WriteTexts(json, "secretInputs", resource.SecretInputs);
        WriteTexts(json, "dependencies", resource.Dependencies);
        json.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in resource.PropertyDependencies)
        {
            WriteTexts(json, property, urns);
        }

        json.WriteEndObject();
        WriteOptions(json, resource.Options);
        if (!resource.Outputs.Members.IsEmpty)
        {
            WriteMember(json, "outputs", resource.Outputs);
        }

        json.WriteEndObject();
    }

    /// <summary>The options that every resource shows, then those that are in force only where they say something.</summary>
    private static void WriteOptions(Utf8JsonWriter json, PlannedOptions options)
    {
        json.WriteStartObject("options");
        json.WriteBoolean("protect", options.Protect);
        WriteTexts(json, "ignoreChanges", options.IgnoreChanges);
        json.WriteBoolean("retainOnDelete", options.RetainOnDelete);
        json.WriteBoolean("deleteBeforeReplace", options.DeleteBeforeReplace ?? false);
        WriteTexts(json, "dependsOn", options.DependsOn);

        WriteTextsIfAny(json, "replaceOnChanges", options.ReplaceOnChanges);
        WriteTextsIfAny(json, "aliases", options.Aliases);
        WriteTextsIfAny(json, "additionalSecretOutputs", options.AdditionalSecretOutputs);
        WriteTextIfAny(json, "importId", options.ImportId);
        WriteTextIfAny(json, "deletedWith", options.DeletedWith);
        WriteTextIfAny(json, "version", options.Version);
        WriteTextIfAny(json, "createTimeout", options.CreateTimeout?.ToString("c"));
        WriteTextIfAny(json, "updateTimeout", options.UpdateTimeout?.ToString("c"));
        WriteTextIfAny(json, "deleteTimeout", options.DeleteTimeout?.ToString("c"));
        json.WriteEndObject();
    }

    private static void WriteChecks(Utf8JsonWriter json, ImmutableArray<CheckResult> checks)
    {
        json.WriteStartArray("checks");
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("name", check.Name);
            json.WriteString("status", StatusText(check.Status));
            json.WriteString("detail", check.Detail);
            WriteTextIfAny(json, "why", check.Why.Length > 0 ? check.Why : null);
            WriteTextsIfAny(json, "lines", check.Lines);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The word for a verdict, here and in the text rendering.</summary>
    internal static string StatusText(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "pass",
        CheckStatus.Warn => "warn",
        _ => "fail",
    };

    private static void WriteMember(Utf8JsonWriter json, string name, PlannedValue value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    /// <summary>A planned value; secrets and what is not known yet as the text that stands for them.</summary>
    internal static void WriteValue(Utf8JsonWriter json, PlannedValue value)
    {
        switch (value)
        {
            case PlannedNull:
                json.WriteNullValue();
                break;

            case PlannedBool flag:
                json.WriteBooleanValue(flag.Value);
                break;

            case PlannedNumber { Value: var number } when double.IsInteger(number) && Math.Abs(number) <= LargestExactInteger:
                json.WriteNumberValue((long)number);
                break;

            case PlannedNumber number:
                json.WriteNumberValue(number.Value);
                break;

            case PlannedString text:
                json.WriteStringValue(text.Value);
                break;

            case PlannedUnknown unknown:
                json.WriteStringValue(unknown.Placeholder);
                break;

            case PlannedSecret:
                json.WriteStringValue(Secret);
                break;

            case PlannedAsset asset:
                json.WriteStartObject();
                json.WriteString(asset.Kind, asset.Content);
                json.WriteEndObject();
                break;

            case PlannedList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;

            case PlannedObject members:
                json.WriteStartObject();
                foreach (var (name, member) in members.Members)
                {
                    WriteMember(json, name, member);
                }

                json.WriteEndObject();
                break;

            default:
                throw new NotSupportedException($"No rendering for {value.GetType().Name}.");
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteTextsIfAny(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        if (!texts.IsDefaultOrEmpty)
        {
            WriteTexts(json, name, texts);
        }
    }

    private static void WriteTextIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
