using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Snapshots;
using MultiRegion.Tests.Planner.Snapshots;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Diffing;

public class SystemDifferTests
{
    private const string VpcType = "aws:ec2/vpc:Vpc";
    private const string SubnetType = "aws:ec2/subnet:Subnet";
    private const string RoleType = "aws:iam/role:Role";

    [Fact]
    public void Finds_no_difference_between_a_plan_and_itself() => Check.QuickThrowOnFailure(
        Prop.ForAll(AnyPlan.Stack.ToArbitrary(), stack => Assert.True(SystemDiffer.Compare(Changes.Of(stack), Changes.Of(stack)).IsEmpty)));

    [Fact]
    public void Finds_no_difference_between_a_plan_and_its_snapshot() => Check.QuickThrowOnFailure(
        Prop.ForAll(AnyPlan.Stack.ToArbitrary(), stack =>
        {
            Assert.True(SnapshotReader.TryRead(SnapshotWriter.Write(stack), out var read, out _));
            Assert.True(SystemDiffer.Compare(Changes.Of(read), Changes.Of(stack)).IsEmpty);
        }));

    [Theory]
    [InlineData("10.0.0.0/16", "10.1.0.0/16", "Replaced it cidrBlock")]
    [InlineData("10.0.0.0/16", "10.0.0.0/16", null)]
    public void Tells_a_replacement_by_the_property(string before, string after, string? expected) =>
        Assert.Equal(expected, Line(VpcType, it => it.Set("cidrBlock", before), it => it.Set("cidrBlock", after)));

    [Fact]
    public void Tells_an_update_with_both_values()
    {
        var change = Changes.OfOne(
            VpcType,
            it => it.Set("tags", Object(("a", Text("1")), ("kubernetes.io/role", Text("x")))),
            it => it.Set("tags", Object(("a", Text("2")), ("b", new PlannedNumber(3)))));

        Assert.Equal(ChangeKind.Updated, change!.Kind);
        Assert.Equal(
            [
                new PropertyChange("tags.a", Text("1"), Text("2")),
                new PropertyChange("tags.b", null, new PlannedNumber(3)),
                new PropertyChange("tags[\"kubernetes.io/role\"]", Text("x"), null),
            ],
            change.Properties.Select(property => property with { Reason = "" }));
    }

    [Fact]
    public void Says_where_a_replacement_is_only_likely()
    {
        var change = Changes.OfOne(
            "aws:rds/cluster:Cluster",
            it => it.Set("engineMode", "provisioned"),
            it => it.Set("engineMode", "global"));

        Assert.Equal(ChangeKind.Replaced, change!.Kind);
        Assert.NotEqual(ReplacementLikelihood.None, change.Replacement);
        Assert.NotEqual("", Assert.Single(change.Properties).Reason);
    }

    [Fact]
    public void Compares_policies_inside_text_by_what_they_say()
    {
        var change = Changes.OfOne(
            RoleType,
            it => it.Set("assumeRolePolicy", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}"""),
            it => it.Set("assumeRolePolicy", """{ "Statement": [{ "Action": "sts:TagSession", "Effect": "Allow" }], "Version": "2012-10-17" }"""));

        var property = Assert.Single(change!.Properties);
        Assert.Equal("assumeRolePolicy.Statement[0].Action", property.Path);
        Assert.Equal((Text("sts:AssumeRole"), Text("sts:TagSession")), (property.Before, property.After));
    }

    [Fact]
    public void Takes_another_layout_of_the_same_policy_for_no_change() => Assert.Null(Changes.OfOne(
        RoleType,
        it => it.Set("assumeRolePolicy", """{"a":1,"b":[2]}"""),
        it => it.Set("assumeRolePolicy", """{ "b": [2], "a": 1 }""")));

    [Fact]
    public void Keeps_ignored_changes_out_of_the_cloud()
    {
        var options = new PlannedOptions { IgnoreChanges = ["cidrBlock"] };
        var change = Changes.OfOne(
            VpcType,
            it => { it.Options = options; it.Set("cidrBlock", "10.0.0.0/16"); },
            it => { it.Options = options; it.Set("cidrBlock", "10.1.0.0/16"); });

        Assert.Equal("StateOnly it cidrBlock", Changes.Line(change!));
        Assert.True(Assert.Single(change!.Properties).Ignored);
        Assert.Empty(change.Risks);
    }

    [Theory]
    [InlineData("tags.a")]
    [InlineData("tags")]
    [InlineData("*")]
    public void Replaces_where_the_program_says_so(string path)
    {
        var options = new PlannedOptions { ReplaceOnChanges = [path], DeleteBeforeReplace = true };
        var change = Changes.OfOne(
            VpcType,
            it => { it.Options = options; it.Set("tags", Object(("a", Text("1")))); },
            it => { it.Options = options; it.Set("tags", Object(("a", Text("2")))); });

        Assert.Equal((ChangeKind.Replaced, ReplacementLikelihood.Certain, "replaceOnChanges"), (change!.Kind, change.Replacement, change.Properties[0].Reason));
    }

    [Fact]
    public void Counts_options_and_order_as_changes_of_the_state() => Assert.Equal(
        "StateOnly it ignoreChanges protect",
        Line(VpcType, _ => { }, it => it.Options = new() { Protect = true, IgnoreChanges = ["tags"] }));

    [Fact]
    public void Tells_what_is_new_and_what_goes()
    {
        var before = new PlanBuilder("here");
        before.Resource(VpcType, "old");
        var after = new PlanBuilder("here");
        after.Resource(VpcType, "new");

        Assert.Equal(["Removed old", "Added new"], Lines(before, after));
    }

    [Fact]
    public void Tells_a_stack_that_is_new_and_one_that_goes()
    {
        var diff = SystemDiffer.Compare(Changes.Of(new PlanBuilder("old").Build()), Changes.Of(new PlanBuilder("new").Build()));

        Assert.Equal([("new", StackPresence.Added), ("old", StackPresence.Removed)], diff.Stacks.Select(stack => (stack.Name, stack.Presence)));
        Assert.False(diff.IsEmpty);
    }

    [Fact]
    public void Follows_a_move_and_everything_that_refers_to_it()
    {
        var before = new PlanBuilder("here");
        var old = before.Resource(VpcType, "old");
        before.Resource(SubnetType, "subnet", options: new() { DependsOn = [old.Urn] });
        var after = new PlanBuilder("here");
        var moved = after.Resource(VpcType, "new", options: new() { Aliases = ["urn:pulumi:here::multi-region::x:y:Z::nothing", old.Urn] });
        after.Resource(SubnetType, "subnet", options: new() { DependsOn = [moved.Urn] });

        var change = Assert.Single(SystemDiffer.Compare(Changes.Of(before.Build()), Changes.Of(after.Build())).Changes);

        Assert.Equal((ChangeKind.Moved, old.Urn), (change.Kind, change.MovedFrom));
    }

    [Fact]
    public void Takes_an_alias_of_something_still_there_for_no_move()
    {
        var before = new PlanBuilder("here");
        var old = before.Resource(VpcType, "old");
        var after = new PlanBuilder("here");
        after.Resource(VpcType, "old");
        after.Resource(VpcType, "copy", options: new() { Aliases = [old.Urn] });

        Assert.Equal(["Added copy"], Lines(before, after));
    }

    [Fact]
    public void Replaces_what_lives_in_a_replaced_resource_and_what_lives_in_that()
    {
        Assert.Equal(
            ["Replaced vpc cidrBlock", "Replaced subnet vpcId", "Updated table tags.subnet"],
            Lines(Chain("10.0.0.0/16"), Chain("10.1.0.0/16")));

        static PlanBuilder Chain(string block)
        {
            var builder = new PlanBuilder("here");
            var vpc = builder.Resource(VpcType, "vpc", inputs: ("cidrBlock", Text(block)));
            var subnet = builder.Resource(SubnetType, "subnet", inputs: ("vpcId", builder.Reference(vpc, "id")));
            builder.Resource("aws:ec2/routeTable:RouteTable", "table", inputs: ("tags", Object(("subnet", builder.Reference(subnet, "id")))));
            return builder;
        }
    }

    [Fact]
    public void Follows_a_replacement_into_another_stack()
    {
        Assert.Equal(
            ["Replaced vpc cidrBlock", "Replaced subnet vpcId"],
            SystemDiffer.Compare(System("10.0.0.0/16"), System("10.1.0.0/16")).Changes.Select(Changes.Line));

        static SystemPlan System(string block)
        {
            var region = new PlanBuilder("us-east-1");
            var reference = region.Reference(region.Resource(VpcType, "vpc", inputs: ("cidrBlock", Text(block))), "id");
            var global = new PlanBuilder("global");
            global.Resource(SubnetType, "subnet", inputs: ("vpcId", reference));
            return Changes.Of(region.Build(), global.Build());
        }
    }

    [Fact]
    public void Does_not_follow_into_ignored_inputs()
    {
        Assert.Equal(["Replaced vpc cidrBlock", "StateOnly subnet vpcId"], Lines(Pair("10.0.0.0/16"), Pair("10.1.0.0/16")));

        static PlanBuilder Pair(string block)
        {
            var builder = new PlanBuilder("here");
            var vpc = builder.Resource(VpcType, "vpc", inputs: ("cidrBlock", Text(block)));
            builder.Resource(SubnetType, "subnet", options: new() { IgnoreChanges = ["vpcId"] }, inputs: ("vpcId", builder.Reference(vpc, "id")));
            return builder;
        }
    }

    [Fact]
    public void Replaces_what_moves_to_another_region()
    {
        Assert.Equal(["Replaced it provider"], Lines(In("us-east-1"), In("us-west-2")));

        static PlanBuilder In(string region)
        {
            var builder = new PlanBuilder("here");
            var providers = new[] { "us-east-1", "us-west-2" }.ToDictionary(name => name, name => builder.Provider("aws", name, name));
            builder.Resource(RoleType, "it", provider: providers[region]);
            return builder;
        }
    }

    [Fact]
    public void Compares_secrets_of_two_plans_and_shows_none()
    {
        var change = Changes.OfOne(
            RoleType,
            it => it.Set("description", new PlannedSecret(Text("hunter2"))),
            it => it.Set("description", new PlannedSecret(Text("hunter3"))));

        Assert.Equal("Updated it description", Changes.Line(change!));
        Assert.DoesNotContain("hunter", $"{change}", StringComparison.Ordinal);
    }

    [Fact]
    public void Sees_a_value_become_secret() => Assert.Equal(
        "Updated it description",
        Line(RoleType, it => it.Set("description", "plain"), it => it.Set("description", HiddenSecret.Value)));

    [Fact]
    public void Tells_outputs_that_change()
    {
        var before = new PlanBuilder("here").Output("zones", new PlannedList([Text("a")])).Build();
        var after = new PlanBuilder("here").Output("zones", new PlannedList([Text("a"), Text("b")])).Build();

        var stack = Assert.Single(SystemDiffer.Compare(Changes.Of(before), Changes.Of(after)).Stacks);

        Assert.Equal([new PropertyChange("zones[1]", null, Text("b"))], stack.Outputs.AsEnumerable());
    }

    private static string? Line(string type, Action<Changes.Draft> before, Action<Changes.Draft> after) =>
        Changes.OfOne(type, before, after) is { } change ? Changes.Line(change) : null;

    private static IEnumerable<string> Lines(PlanBuilder before, PlanBuilder after) =>
        SystemDiffer.Compare(Changes.Of(before.Build()), Changes.Of(after.Build())).Changes.Select(Changes.Line);
}
