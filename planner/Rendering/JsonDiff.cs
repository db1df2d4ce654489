using System.Text;
using System.Text.Json;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;

namespace MultiRegion.Planner.Rendering;

/// <summary>Writes a comparison as JSON for programs; a contract as <see cref="JsonPreview"/> is one.</summary>
internal static class JsonDiff
{
    /// <summary>Raised when a member changes its meaning or goes away.</summary>
    internal const int FormatVersion = 1;

    /// <summary>The comparison, ending in a line feed.</summary>
    public static string Render(DiffReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonPreview.Options))
        {
            Write(json, report);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, DiffReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("against", report.Against);
        json.WriteBoolean("same", report.Diff.IsEmpty);
        List(json, "stacks", report.Diff.Stacks, stack =>
        {
            json.WriteString("name", stack.Name);
            json.WriteString("presence", Name(stack.Presence));
            List(json, "changes", stack.Changes, change => Write(json, change));
            List(json, "outputs", stack.Outputs, output => Write(json, output));
        });
        List(json, "checks", report.Checks, check =>
        {
            json.WriteString("name", check.Name);
            json.WriteString("before", check.Before is null ? null : JsonPreview.StatusText(check.Before.Status));
            json.WriteString("after", JsonPreview.StatusText(check.After!.Status));
            json.WriteString("detail", check.After.Detail);
        });
        List(json, "figures", report.Figures, figure =>
        {
            json.WriteString("name", figure.Name);
            json.WriteString("now", figure.Now);
            json.WriteString("delta", figure.Delta);
        });
        ChangeTimingText.Write(json, report.Timing);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResourceChange change)
    {
        json.WriteString("kind", Name(change.Kind));
        if (change.Kind is ChangeKind.Replaced)
        {
            json.WriteString("replacement", Name(change.Replacement));
            json.WriteBoolean("deleteBeforeReplace", change.After!.Options.DeleteBeforeReplace ?? false);
        }

        json.WriteString("urn", change.Resource.Urn);
        if (change.MovedFrom is { } old)
        {
            json.WriteString("oldUrn", old);
        }

        json.WriteString("type", change.Resource.Type);
        json.WriteString("name", change.Resource.Name);
        json.WriteString("region", change.Resource.Region);
        List(json, "properties", change.Properties, property => Write(json, property));
        List(json, "options", change.Options, option => Write(json, option));
        List(json, "risks", change.Risks, risk =>
        {
            json.WriteString("class", Name(risk.Class));
            json.WriteString("reason", risk.Reason);
        });
    }

    private static void Write(Utf8JsonWriter json, PropertyChange property)
    {
        json.WriteString("path", property.Path);
        Value(json, "before", property.Before);
        Value(json, "after", property.After);
        if (property.Replaces is not ReplacementLikelihood.None)
        {
            json.WriteString("replaces", Name(property.Replaces));
        }

        if (property.Reason.Length > 0)
        {
            json.WriteString("reason", property.Reason);
        }

        Flag(json, "ignored", property.Ignored);
        Flag(json, "follows", property.Follows);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A member where there is a value; without one there is no member, because null is a value too.</summary>
    private static void Value(Utf8JsonWriter json, string name, PlannedValue? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            JsonPreview.WriteValue(json, value);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool set)
    {
        if (set)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
