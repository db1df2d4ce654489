namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>Every way to leave the official surface is found, and told exactly.</summary>
public class ApiComparerTests
{
    private const string Official =
        """
        sealed class Pulumi.VpcArgs : Pulumi.ResourceArgs
            Pulumi.Input<string> CidrBlock { get; set; }   [Input(cidrBlock, required)]
            Pulumi.Input<string>? Name { get; set; }   [Input(name)]
            ctor()
        class Pulumi.Vpc : Pulumi.CustomResource   [AwsResourceType("aws:ec2/vpc:Vpc")]
            ctor(string name, Pulumi.VpcArgs args, Pulumi.CustomResourceOptions? options = default)
            Output<T?> Invoke<T>(string token, Pulumi.InvokeOptions? options = default)
            Output<T?> Invoke<T>(string token, Pulumi.InvokeOutputOptions options)
        """;

    [Fact]
    public void Accepts_the_official_surface_itself() => Assert.Equal("", Report(Official));

    [Fact]
    public void Accepts_a_surface_that_lacks_types_and_members() => Assert.Equal("", Report(
        """
        sealed class Pulumi.VpcArgs : Pulumi.ResourceArgs
            ctor()
        """));

    // T and T? look alike to reflection.
    [Fact]
    public void Accepts_a_type_parameter_of_other_nullability() =>
        Assert.Equal("", Report(Official.Replace("Output<T?> Invoke", "Output<T> Invoke", StringComparison.Ordinal)));

    [Fact]
    public void Rejects_a_member_that_is_not_official() => AssertReports(
        Official + "\n    string Region { get; }",
        """
        Pulumi: not official, 1:
        Pulumi.Vpc
          + offline only: string Region { get; }
            official:     nothing of this name
        """);

    [Theory]
    [InlineData("string>? Name", "string> Name")] // nullability
    [InlineData("string>? Name", "string?>? Name")] // nullability of an argument
    [InlineData("string>? Name", "int>? Name")] // type
    [InlineData("Name { get; set; }", "Name { get; }")] // accessors
    [InlineData("[Input(name)]", "[Input(name, required)]")] // a flag too many
    [InlineData("[Input(cidrBlock, required)]", "[Input(cidrBlock)]")] // a flag too few
    [InlineData("[Input(name)]", "[Input(title)]")] // the name towards the engine
    [InlineData("InvokeOptions? options = default", "InvokeOptions? options")] // no default
    [InlineData("InvokeOutputOptions options", "InvokeOutputOptions options = default")] // a default too many
    [InlineData("string token, Pulumi.InvokeOptions?", "string name, Pulumi.InvokeOptions?")] // a parameter's name
    [InlineData("    ctor()", "    protected ctor()")] // accessibility
    [InlineData("Output<T?> Invoke<T>(string token, Pulumi.InvokeOptions", "static Output<T?> Invoke<T>(string token, Pulumi.InvokeOptions")]
    public void Rejects_a_member_with_another_signature(string official, string offline)
    {
        var differences = Compare(Official.Replace(official, offline, StringComparison.Ordinal));

        var difference = Assert.Single(differences);
        Assert.Contains(offline.Trim().Replace("T?", "T", StringComparison.Ordinal), difference.Offline, StringComparison.Ordinal);
        Assert.Contains(official.Trim().Replace("T?", "T", StringComparison.Ordinal), difference.Official, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sealed class", "class")]
    [InlineData("VpcArgs : Pulumi.ResourceArgs", "VpcArgs : Pulumi.InvokeArgs")]
    [InlineData("""   [AwsResourceType("aws:ec2/vpc:Vpc")]""", "")]
    [InlineData("aws:ec2/vpc:Vpc", "aws:ec2/Vpc:Vpc")]
    public void Rejects_a_type_with_another_header(string official, string offline)
    {
        var difference = Assert.Single(Compare(Official.Replace(official, offline, StringComparison.Ordinal)));

        Assert.Contains("class Pulumi.Vpc", difference.Offline, StringComparison.Ordinal);
        Assert.Contains(official, difference.Official, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_a_type_that_is_not_official_in_one_line() => AssertReports(
        Official + "\nclass Pulumi.Subnet\n    ctor()\n    string Id { get; }",
        """
        Pulumi: not official, 1:
        Pulumi.Subnet
          + offline only: class Pulumi.Subnet
            official:     nothing of this name
        """);

    [Fact]
    public void Names_the_nearest_of_several_overloads() => AssertReports(
        """
        class Pulumi.Vpc : Pulumi.CustomResource   [AwsResourceType("aws:ec2/vpc:Vpc")]
            Output<T?> Invoke<T>(string token, Pulumi.InvokeOutputOptions? options)
        """,
        """
        Pulumi: not official, 1:
        Pulumi.Vpc
          + offline only: Output<T> Invoke<T>(string token, Pulumi.InvokeOutputOptions? options)
            official:     Output<T> Invoke<T>(string token, Pulumi.InvokeOutputOptions options)
        """);

    [Fact]
    public void Shows_fifty_differences_and_counts_all()
    {
        var members = Enumerable.Range(1, 60).Select(i => $"\n    int Added{i} {{ get; }}");

        var report = Report(Official + string.Concat(members)).Split('\n');

        Assert.Equal("Pulumi: not official, 60, of which the first 50:", report[0]);
        Assert.Equal(50, report.Count(line => line.StartsWith("  + ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Allows_types_and_members_beyond_the_list() => Assert.Equal("", Report(
        Official + "\n    string Region { get; }\nclass Pulumi.Sqs.Queue\n    ctor()\nclass Pulumi.Sqs.Inputs.QueueArgs\n    ctor()",
        """
        # resources that the list does not cover
        type Pulumi.Sqs.*Queue*

        # newer than the list
        member Pulumi.Vpc.Region
        """));

    [Theory]
    [InlineData("Pulumi.Sqs.Queue", true)]
    [InlineData("Pulumi.Sqs.QueueArgs", true)]
    [InlineData("Pulumi.Sqs.QueueState", true)]
    [InlineData("Pulumi.Sqs.Inputs.QueueRuleArgs", true)]
    [InlineData("Pulumi.Sqs.Outputs.QueueRule", true)]
    [InlineData("Pulumi.Sqs.QueuePolicy", false)]
    [InlineData("Pulumi.Sns.Queue", false)]
    public void Allows_a_resource_with_what_belongs_to_it(string type, bool allowed) =>
        Assert.Equal(allowed, BeyondTheLists.Parse(["# reason", "resource Pulumi.Sqs.Queue"]).AllowsType(type));

    [Theory]
    [InlineData("member Pulumi.VpcArgs.Name", "Name { get; set; }", "Name { get; }")]
    [InlineData("member Pulumi.VpcArgs.*", "CidrBlock", "CIDRBlock")]
    [InlineData("type Pulumi.*", "Pulumi.VpcArgs", "Pulumi.VPCArgs")]
    public void Excuses_nothing_that_the_list_has_in_another_form(string entry, string official, string offline)
    {
        var beyond = BeyondTheLists.Parse(["# reason", entry]);

        var differences = ApiComparer.Compare(
            Surface(Official.Replace(official, offline, StringComparison.Ordinal)), Surface(Official), beyond);

        Assert.NotEmpty(differences);
        Assert.Equal([$"'{entry}' matches nothing that the list lacks: remove it"], beyond.Problems);
    }

    [Theory]
    [InlineData("Name { get; }", true)]
    [InlineData("Name { set; }", false)]
    public void Allows_a_listed_member_to_change_into_one_line_only(string offline, bool allowed) => Assert.Equal(allowed, Report(
        Official.Replace("Name { get; set; }", offline, StringComparison.Ordinal),
        """
        # read-only since 7.1
        changed Pulumi.VpcArgs Pulumi.Input<string>? Name { get; }   [Input(name)]
        """).Length == 0);

    [Fact]
    public void Rejects_stale_malformed_repeated_and_unreasoned_entries() => Assert.Equal(
        """
        beyond-the-lists/Pulumi.txt: 'namespace Pulumi' is none of 'resource NAME', 'type NAME', 'member TYPE.NAME', 'changed TYPE LINE'
        beyond-the-lists/Pulumi.txt: 'type Pulumi.Gone' is given twice
        beyond-the-lists/Pulumi.txt: 'type Pulumi.Other' has no reason: put a '# reason' line above its group
        beyond-the-lists/Pulumi.txt: 'type Pulumi.Gone' matches nothing that the list lacks: remove it
        """,
        Report(Official, "# reason\ntype Pulumi.Gone\nnamespace Pulumi\ntype Pulumi.Gone\n\ntype Pulumi.Other"));

    [Theory]
    [InlineData("ctor(string name, Pulumi.VpcArgs args)", "ctor")]
    [InlineData("Input<TValue> this[string] { set; }", "this[string]")]
    [InlineData("static Output<ValueTuple<T1, T2>> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2)", "Tuple")]
    [InlineData("Pulumi.Output<ImmutableArray<string>> Ids { get; }   [Output(ids)]", "Ids")]
    [InlineData("readonly ImmutableDictionary<string, string>? Tags", "Tags")]
    public void Finds_the_name_in_a_line(string line, string name) => Assert.Equal(name, ApiSurface.NameOf(line));

    private static void AssertReports(string offline, string expected) => Assert.Equal(expected, Report(offline));

    private static string Report(string offline, string beyond = "")
    {
        var entries = BeyondTheLists.Parse(beyond.Split('\n'));
        var differences = ApiComparer.Compare(Surface(offline), Surface(Official), entries);
        return ApiReport.Write("Pulumi", differences, entries.Problems);
    }

    private static IReadOnlyList<ApiDifference> Compare(string offline) =>
        ApiComparer.Compare(Surface(offline), Surface(Official), BeyondTheLists.Nothing);

    private static ApiSurface Surface(string text) => ApiSurface.Parse(text.Split('\n'));
}
