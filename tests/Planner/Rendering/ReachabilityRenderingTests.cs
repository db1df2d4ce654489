using System.Text;
using System.Text.Json;
using MultiRegion.Offline;
using MultiRegion.Planner.Reachability;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Tests.Planner.Rendering;

public class ReachabilityRenderingTests
{
    private static readonly PlannedResource Subnet = new PlanBuilder("here").Resource("aws:ec2/subnet:Subnet", "private");
    private static readonly PlannedResource Table = new PlanBuilder("here").Resource("aws:ec2/routeTable:RouteTable", "private");

    private static readonly ReachabilityReport Report = new(
    [
        new("nodes reach the internet", 3, [new(Subnet), new(Table, new(System.Net.IPAddress.Any, 0))], [], []),
        new("nodes reach the database", 9, [new(Subnet)], [new(Table)], [Finding.Missing(VpcLayer.RouteType, "there is no route", "Add one.", Table)]),
        new("nodes reach the cache", 1, [], [], [Finding.NotModelled(Subnet, "somebody else routes")]),
    ]);

    [Fact]
    public void Writes_one_object_per_answer()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            ReachabilityJson.Write(json, new([Report.Answers[1]]));
            json.WriteEndObject();
        }

        Assert.Equal(
            """
            {
              "reachability": [
                {
                  "question": "nodes reach the database",
                  "verdict": "fail",
                  "paths": 9,
                  "hops": [
                    {
                      "text": "Subnet private",
                      "urn": "urn:pulumi:here::multi-region::aws:ec2/subnet:Subnet::private"
                    }
                  ],
                  "back": [
                    {
                      "text": "RouteTable private",
                      "urn": "urn:pulumi:here::multi-region::aws:ec2/routeTable:RouteTable::private"
                    }
                  ],
                  "findings": [
                    {
                      "kind": "broken",
                      "type": "aws:ec2/route:Route",
                      "text": "there is no route",
                      "fix": "Add one.",
                      "resources": [
                        "urn:pulumi:here::multi-region::aws:ec2/routeTable:RouteTable::private"
                      ]
                    }
                  ]
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Draws_the_question_then_the_hops_then_the_reasons()
    {
        var text = TextPreview.Render(new PreviewReport([], []) { Reachability = Report }, TextLook.Plain, verbose: false).ReplaceLineEndings("\n");

        Assert.Contains(
            """
            reachability
            pass  nodes reach the internet  3 looked at
                  there: Subnet private > RouteTable private 0.0.0.0/0
            fail  nodes reach the database  9 looked at
                  there: Subnet private
                  back: RouteTable private
                  there is no route. Add one.
            not modelled  nodes reach the cache  1 looked at
                  somebody else routes. Not modelled: judge it by hand.
            """.ReplaceLineEndings("\n"),
            text);
    }
}
