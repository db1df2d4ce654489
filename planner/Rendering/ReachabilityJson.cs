using System.Text.Json;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Rendering;

/// <summary>Writes the answers for programs: the <c>reachability</c> member of the preview.</summary>
internal static class ReachabilityJson
{
    /// <summary>One object per answer.</summary>
    public static void Write(Utf8JsonWriter json, ReachabilityReport report)
    {
        json.WriteStartArray("reachability");
        foreach (var answer in report.Answers)
        {
            json.WriteStartObject();
            json.WriteString("question", answer.Question);
            json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName($"{answer.Verdict}"));
            json.WriteNumber("paths", answer.Paths);
            WriteHops(json, "hops", answer.Forth);
            WriteHops(json, "back", answer.Back);
            json.WriteStartArray("findings");
            foreach (var finding in answer.Findings)
                WriteFinding(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHops(Utf8JsonWriter json, string name, IEnumerable<Hop> hops)
    {
        json.WriteStartArray(name);
        foreach (var hop in hops)
        {
            json.WriteStartObject();
            json.WriteString("text", hop.Text);
            json.WriteString("urn", hop.Urn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName($"{finding.Kind}"));
        json.WriteString("type", finding.Type);
        json.WriteString("text", finding.Text);
        json.WriteString("fix", finding.Fix);
        json.WriteStartArray("resources");
        foreach (var urn in finding.Resources)
            json.WriteStringValue(urn);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
