using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MultiRegion.Planner.Pricing;

namespace MultiRegion.Planner.Advice;

/// <summary>Writes advice for programs; dollars a year and seconds.</summary>
internal static class AdviceJson
{
    private const int Cents = 2;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The advice.</summary>
    public static string Render(Advisor advisor)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", 1);
            json.WriteStartArray("choices");
            foreach (var choice in advisor.Choices)
                Write(json, choice);
            json.WriteEndArray();
            json.WritePropertyName("recommended");
            Write(json, advisor.Best);
            if (advisor.Mesh is { } mesh)
            {
                json.WriteNumber("meshSavesPerOutage", Math.Round(mesh.SavedPerOutage, Cents));
                json.WriteNumber("meshPremium", Math.Round(mesh.Premium, Cents));
                if (mesh.BreakEven is { } revenue)
                    json.WriteNumber("breakEvenRevenuePerHour", Math.Round(revenue, Cents));
            }

            json.WriteStartArray("bestByRevenue");
            foreach (var (from, choice) in advisor.Steps)
            {
                json.WriteStartObject();
                json.WriteNumber("fromRevenuePerHour", Math.Round(from, Cents));
                json.WriteString("pattern", AdviceText.Name(choice.Pattern));
                json.WriteNumber("warmPercent", choice.WarmPercent);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("impossible");
            foreach (var (pattern, reason) in advisor.Impossible)
            {
                json.WriteStartObject();
                json.WriteString("pattern", AdviceText.Name(pattern));
                json.WriteString("reason", reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("pricesCompiled", PriceList.Committed.Compiled);
            json.WriteStartArray("assumptions");
            foreach (var line in Assumptions.Lines)
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject();
        json.WriteString("pattern", AdviceText.Name(choice.Pattern));
        json.WriteNumber("warmPercent", choice.WarmPercent);
        json.WriteNumber("outageSeconds", choice.Outage.TotalSeconds);
        json.WriteNumber("downtime", Math.Round(choice.Downtime, Cents));
        json.WriteNumber("infrastructure", Math.Round(choice.Infrastructure, Cents));
        json.WriteNumber("transfer", Math.Round(choice.Transfer, Cents));
        json.WriteNumber("transferWithoutLocality", Math.Round(choice.TransferUnaware, Cents));
        json.WriteNumber("people", Math.Round(choice.People, Cents));
        json.WriteNumber("total", Math.Round(choice.Total, Cents));
        json.WriteEndObject();
    }
}
