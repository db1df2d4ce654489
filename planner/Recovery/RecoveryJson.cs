using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Components.RecoveryTime;

namespace MultiRegion.Planner.Recovery;

/// <summary>Writes the budget for programs: the <c>recovery</c> member of the preview.</summary>
internal static class RecoveryJson
{
    /// <summary>The member; times in seconds.</summary>
    public static void Write(Utf8JsonWriter json, RecoveryReport report)
    {
        json.WriteStartObject("recovery");
        json.WriteString("summary", report.Summary);
        json.WriteString("mode", JsonNamingPolicy.CamelCase.ConvertName($"{report.Facts.Mode}"));
        if (report.Budget is { } budget)
        {
            json.WriteString("lost", budget.Lost.Region);
            json.WriteString("survivor", budget.Survivor.Region);
            WritePart(json, "rto", budget, budget.Public, report.Facts.TimeTarget?.Value);
            if (budget.Mesh is { } mesh)
                WritePart(json, "mesh", budget, mesh, target: null);
            if (budget.Point is { } point)
                WritePart(json, "rpo", budget, point, report.Facts.PointTarget?.Value);
        }

        WriteTexts(json, "broken", report.Broken);
        WriteTexts(json, "atRisk", report.AtRisk);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, string name, RecoveryBudget budget, BudgetPart part, TimeSpan? target)
    {
        var critical = part.Critical(range => range.Worst).ToHashSet();
        json.WriteStartObject(name);
        WriteSeconds(json, "target", target);
        WriteRange(json, part.Range);
        json.WriteString("formula", part.Formula);
        json.WriteString("largest", part.Largest(range => range.Worst).Name);
        json.WriteStartArray("terms");
        foreach (var term in part.Terms)
        {
            json.WriteStartObject();
            json.WriteString("name", term.Name);
            WriteRange(json, term.Range);
            json.WriteString("rule", term.Rule);
            json.WriteBoolean("critical", critical.Contains(term));
            json.WriteStartArray("from");
            foreach (var property in budget.From(term))
            {
                json.WriteStartObject();
                json.WriteString("urn", property.Urn);
                json.WriteString("property", property.Property);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("source", term.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, TimeRange range)
    {
        WriteSeconds(json, "least", range.Least);
        WriteSeconds(json, "expected", range.Expected);
        WriteSeconds(json, "worst", range.Worst);
    }

    private static void WriteSeconds(Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } known)
            json.WriteNumber(name, known.TotalSeconds);
        else
            json.WriteNull(name);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
