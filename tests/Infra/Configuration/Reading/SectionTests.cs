using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Tests.Infra.Configuration.Reading;

public class SectionTests
{
    private static readonly WholeNumber Number = new(1, 100, 20);

    [Fact]
    public void Reads_values_where_they_stand()
    {
        var (value, problems) = Read("""{ "full": "20" }""", section => section.Required("full", Number));

        Assert.Empty(problems);
        Assert.Equal(new Setting<int>(new("stacks/Pulumi.s.yaml", "capacity.full"), true, 20), value);
    }

    [Fact]
    public void Hands_out_a_default()
    {
        var (value, problems) = Read("{}", section => section.Optional("full", Number, 7));

        Assert.Empty(problems);
        Assert.Equal(new Setting<int>(new("stacks/Pulumi.s.yaml", "capacity.full"), true, 7), value);
    }

    [Fact]
    public void Reports_a_missing_value() =>
        Assert.Equal(
            ["stacks/Pulumi.s.yaml: capacity.full: got nothing, expected a whole number from 1 to 100. Add it, e.g. full: 20."],
            Read("{}", section => section.Required("full", Number)).Problems);

    [Fact]
    public void Takes_a_key_without_a_value_for_missing() =>
        Assert.Equal(
            ["stacks/Pulumi.s.yaml: capacity.full: got nothing, expected a whole number from 1 to 100. Add it, e.g. full: 20."],
            Read("""{ "full": null }""", section => section.Required("full", Number)).Problems);

    [Fact]
    public void Reports_a_wrong_value_even_where_there_is_a_default() =>
        Assert.Equal(
            ["stacks/Pulumi.s.yaml: capacity.full: got '0', expected a whole number from 1 to 100. The nearest is 1."],
            Read("""{ "full": 0 }""", section => section.Optional("full", Number, 7)).Problems);

    [Fact]
    public void Reports_unknown_keys_and_guesses_what_was_meant() =>
        Assert.Equal(
            [
                "stacks/Pulumi.s.yaml: capacity.ful: got an unknown key, expected one of full, percent. Did you mean 'full'?",
                "stacks/Pulumi.s.yaml: capacity.spare: got an unknown key, expected one of full, percent. Remove it.",
            ],
            Read("""{ "ful": 20, "spare": 1 }""", section =>
            {
                section.Optional("full", Number, 20);
                return section.Optional("percent", Number, 20);
            }).Problems);

    [Theory]
    [InlineData("20", "'20'")]
    [InlineData("[20]", "a list")]
    [InlineData("{ full: 20 }", "'{ full: 20 }'")] // YAML, but not JSON
    public void Reports_what_is_no_object_and_nothing_below_it(string value, string found) =>
        Assert.Equal(
            [$"stacks/Pulumi.s.yaml: capacity: got {found}, expected an object. Write it like {{ full: 20 }}."],
            Read(value, section => section.Required("full", Number)).Problems);

    [Fact]
    public void Reports_a_missing_object_and_nothing_below_it() =>
        Assert.Equal(
            ["stacks/Pulumi.s.yaml: capacity: got nothing, expected an object. Add it, e.g. multi-region:capacity: { full: 20 }."],
            Read(null, section =>
            {
                section.RequiredList("list", Number, "[1]");
                section.RequiredSections("sections", "{}", (_, index) => index);
                section.RequiredSection("section", "{}", below => below.Required("full", Number));
                return section.Required("full", Number);
            }).Problems);

    [Fact]
    public void Reads_on_behind_a_wrong_element()
    {
        var (list, problems) = Read("""{ "list": [1, "x", 3] }""", section => section.RequiredList("list", Number, "[1]"));

        Assert.Equal(["stacks/Pulumi.s.yaml: capacity.list[1]: got 'x', expected a whole number from 1 to 100. Write it like 20."], problems);
        Assert.Equal([(true, 1), (false, 0), (true, 3)], list.Items.Select(item => (item.IsSet, item.Value)));
    }

    [Fact]
    public void Reports_what_is_no_list()
    {
        var (list, problems) = Read("""{ "list": 1 }""", section => section.OptionalList("list", Number));

        Assert.Equal(["stacks/Pulumi.s.yaml: capacity.list: got '1', expected a list. Write it like [20]."], problems);
        Assert.False(list.IsSet);
    }

    [Fact]
    public void Reads_objects_of_a_list_with_their_index()
    {
        var (list, problems) = Read(
            """{ "list": [{ "full": 5 }, 6] }""",
            section => section.RequiredSections("list", "{ full: 20 }", (item, index) => (index, item.Required("full", Number).Value)));

        Assert.Equal(["stacks/Pulumi.s.yaml: capacity.list[1]: got '6', expected an object. Write it like { full: 20 }."], problems);
        Assert.Equal((0, 5), list.Items[0].Value);
        Assert.Equal(2, list.Items.Length);
    }

    [Fact]
    public void Names_the_projects_file_for_its_keys() =>
        Assert.Equal(
            ["Pulumi.yaml: capacity.full: got '0', expected a whole number from 1 to 100. The nearest is 1."],
            Read("""{ "full": 0 }""", section => section.Required("full", Number), projectKey: "capacity").Problems);

    // Reads a section `capacity` of a stack that was given nothing else.
    private static (T Value, IReadOnlyList<string> Problems) Read<T>(string? value, Func<Section, T> read, string? projectKey = null)
    {
        var problems = new List<ConfigurationProblem>();
        var source = new ConfigurationSource
        {
            StackName = "s",
            StackFile = "stacks/Pulumi.s.yaml",
            Values = value is null
                ? ImmutableDictionary<string, string>.Empty
                : ImmutableDictionary<string, string>.Empty.Add("capacity", value),
            ProjectKeys = projectKey is null ? [] : ImmutableHashSet.Create(projectKey),
        };
        var result = Section.Of(source, problems).RequiredSection("capacity", "{ full: 20 }", read);
        return (result, [.. problems.Select(problem => problem.ToString())]);
    }
}
