using MultiRegion.Offline;
using MultiRegion.Planner.Rendering;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Rendering;

public class FlowTextTests
{
    [Fact]
    public void Puts_every_kind_of_value_on_one_line()
    {
        var value = PlanBuilder.Object(
            ("a", PlannedNull.Instance),
            ("b", new PlannedBool(false)),
            ("c", new PlannedNumber(1.5)),
            ("d", Text("x")),
            ("e", new PlannedUnknown("<x-zone.nameServers>")),
            ("f", new PlannedSecret(Text("hunter2"))),
            ("g", new PlannedAsset("file", "app.zip")),
            ("h", new PlannedList([Text("x"), PlanBuilder.Object()])));

        Assert.Equal(
            "{ a: null, b: false, c: 1.5, d: x, e: <x-zone.nameServers>, f: [secret], g: file app.zip, h: [x, {}] }",
            FlowText.Of(value));
    }

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Resource":["<x-bucket.arn>/*"]}],"Count":1.50}""", "{ Statement: [{ Effect: Allow, Resource: [<x-bucket.arn>/*] }], Count: 1.50 }")]
    [InlineData("[1,true,null]", "[1, true, null]")]
    [InlineData("{not json}", "{not json}")]
    [InlineData("{", "{")]
    public void Opens_up_JSON_inside_text(string text, string expected) => Assert.Equal(expected, FlowText.Of(Text(text)));
}
