using System.Text.Json;
using MultiRegion.Planner.Dns;

namespace MultiRegion.Planner.Rendering;

/// <summary>Writes what DNS answers for programs: the <c>dns</c> member of the preview.</summary>
internal static class DnsJson
{
    /// <summary>The names with their answers, the clusters' domains, and the owners.</summary>
    public static void Write(Utf8JsonWriter json, DnsReport report)
    {
        json.WriteStartObject("dns");
        json.WriteStartArray("names");
        foreach (var name in report.Names)
            WriteName(json, name);
        json.WriteEndArray();

        json.WriteStartArray("clusters");
        foreach (var cluster in report.Clusters)
            WriteCluster(json, cluster);
        json.WriteEndArray();

        json.WriteStartArray("owners");
        foreach (var owner in report.Ownership.Owners)
        {
            json.WriteStartObject();
            json.WriteString("owner", owner.Owner);
            json.WriteString("zone", owner.Zone);
            json.WriteString("names", owner.Names);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (var conflict in report.Ownership.Conflicts)
            json.WriteStringValue(conflict);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCluster(Utf8JsonWriter json, ClusterDomain cluster)
    {
        json.WriteStartObject();
        json.WriteString("domain", cluster.Domain);
        json.WriteString("answeredIn", cluster.AnsweredBy);
        json.WriteStartArray("askers");
        foreach (var asker in cluster.Askers)
        {
            json.WriteStartObject();
            json.WriteString("region", asker.Region);
            json.WriteStartArray("servers");
            foreach (var server in asker.Servers)
                json.WriteStringValue(server);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, NameAnswers name)
    {
        json.WriteStartObject();
        json.WriteString("name", name.Name);
        json.WriteString("type", name.Type);
        if (name.Asker is not null)
            json.WriteString("askedIn", name.Asker);
        json.WriteStartArray("answers");
        foreach (var answer in name.Answers)
        {
            json.WriteStartObject();
            json.WriteString("state", answer.State);
            json.WriteStartObject("shares");
            foreach (var (region, share) in answer.Shares)
                json.WriteNumber(region, share);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
