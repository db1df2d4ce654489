using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Planning;

public class InputChangeTests
{
    [Fact]
    public void Finds_nothing_between_equal_inputs() => Assert.Empty(InputChange.Between(
        Object(("tags", Object(("role", Text("active")))), ("zones", new PlannedList([Text("a"), Text("b")]))),
        Object(("tags", Object(("role", Text("active")))), ("zones", new PlannedList([Text("a"), Text("b")])))));

    [Fact]
    public void Names_each_difference_by_its_path() => Assert.Equal(
        [
            new("added", null, Text("x")),
            new("kind", Text("text"), new PlannedNumber(1)),
            new("removed", Text("x"), null),
            new("replicas[0].region", Text("us-east-1"), Text("us-west-2")),
            new("replicas[1]", null, Object(("region", Text("eu-west-1")))),
            new("tags[\"a.b\"]", Text("1"), Text("2")),
            new("tags.role", Text("standby"), Text("active")),
        ],
        InputChange.Between(
            Object(
                ("kind", Text("text")),
                ("removed", Text("x")),
                ("replicas", new PlannedList([Object(("region", Text("us-east-1")))])),
                ("tags", Object(("a.b", Text("1")), ("role", Text("standby"))))),
            Object(
                ("added", Text("x")),
                ("kind", new PlannedNumber(1)),
                ("replicas", new PlannedList([Object(("region", Text("us-west-2"))), Object(("region", Text("eu-west-1")))])),
                ("tags", Object(("a.b", Text("2")), ("role", Text("active")))))));

    [Fact]
    public void Compares_secrets_without_showing_them()
    {
        var change = Assert.Single(InputChange.Between(
            Object(("password", new PlannedSecret(Text("hunter2")))), Object(("password", new PlannedSecret(Text("hunter3"))))));

        Assert.Equal("password", change.Path);
        Assert.DoesNotContain("hunter", change.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags", true)]
    [InlineData("tags.role", true)]
    [InlineData("tags.roles", false)]
    [InlineData("tag", false)] // a name that only begins like it
    [InlineData("tags.role.deeper", false)]
    public void Knows_whether_a_list_of_paths_covers_it(string path, bool covered) =>
        Assert.Equal(covered, new InputChange("tags.role", null, null).IsUnder([path]));
}
