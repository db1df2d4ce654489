using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Diffing;

public class RiskRulesTests
{
    private const string KeyType = "aws:kms/key:Key";

    [Fact]
    public void Calls_the_removal_of_what_keeps_data_a_loss()
    {
        Assert.Equal([new Risk(RiskClass.DataLoss, "deletes objects")], Removed("aws:s3/bucket:Bucket", new()).AsEnumerable());
        Assert.Empty(Removed("aws:s3/bucket:Bucket", new() { RetainOnDelete = true }));
        Assert.Empty(Removed("aws:iam/role:Role", new()));
    }

    [Fact]
    public void Calls_the_removal_of_a_protected_resource_what_it_is() => Assert.Equal(
        [
            new Risk(RiskClass.DataLoss, "deletes a key, and with it all that it encrypts"),
            new Risk(RiskClass.Protected, "is protected: Pulumi refuses to delete it until it is not"),
        ],
        Removed(KeyType, new() { Protect = true }).AsEnumerable());

    [Fact]
    public void Calls_a_replacement_of_what_keeps_data_a_loss() => Assert.Equal(
        [new Risk(RiskClass.DataLoss, "replaces a key, and with it all that it encrypts by an empty one; the old one is retained, unmanaged")],
        Changes.OfOne(
            KeyType,
            it => { it.Options = Anything with { RetainOnDelete = true }; it.Set("description", "1"); },
            it => { it.Options = Anything with { RetainOnDelete = true }; it.Set("description", "2"); })!.Risks.AsEnumerable());

    [Theory]
    [InlineData("aws:rds/cluster:Cluster", "deletionProtection", "true", "false", true)]
    [InlineData("aws:rds/cluster:Cluster", "deletionProtection", "false", "true", false)]
    [InlineData("aws:rds/cluster:Cluster", "skipFinalSnapshot", "false", "true", true)]
    [InlineData("aws:rds/cluster:Cluster", "backupRetentionPeriod", "14", "7", true)]
    [InlineData("aws:rds/cluster:Cluster", "backupRetentionPeriod", "7", "14", false)]
    [InlineData("aws:kms/key:Key", "deletionWindowInDays", "30", "7", true)]
    public void Calls_a_lowered_guard_a_loss_to_come(string type, string name, string before, string after, bool expected)
    {
        var change = Changes.OfOne(type, it => it.Set(name, Value(before)), it => it.Set(name, Value(after)));

        Assert.Equal(expected ? [new Risk(RiskClass.DataLoss, $"lowers a guard of data: {name}")] : [], change!.Risks.AsEnumerable());
    }

    [Theory]
    [InlineData("aws:route53/record:Record", "ttl", "DNS changes: ttl")]
    [InlineData("aws:route53/record:Record", "tags", null)]
    [InlineData("aws:ec2/route:Route", "destinationPrefixListId", "routing is interrupted or moves")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "version", "nodes and the control plane changes: version")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "labels", null)]
    [InlineData("aws:iam/role:Role", "description", null)]
    public void Tells_what_traffic_passes_through(string type, string name, string? expected)
    {
        var change = Changes.OfOne(type, it => it.Set(name, "1"), it => it.Set(name, "2"));

        Assert.Equal(expected is null ? [] : [new Risk(RiskClass.Traffic, expected)], change!.Risks.AsEnumerable());
    }

    [Theory]
    [InlineData(true, true, "tags", "is protected and changes in place")]
    [InlineData(true, false, null, "loses its protection")]
    [InlineData(false, true, "tags", null)]
    public void Tells_a_protected_resource_that_is_touched(bool before, bool after, string? path, string? expected)
    {
        var change = Changes.OfOne(
            "aws:iam/role:Role",
            it => { it.Options = new() { Protect = before }; it.Set(path ?? "x", "1"); },
            it => { it.Options = new() { Protect = after }; it.Set(path ?? "x", path is null ? "1" : "2"); });

        Assert.Equal(expected is null ? [] : [new Risk(RiskClass.Protected, expected)], change!.Risks.AsEnumerable());
    }

    [Fact]
    public void Warns_when_no_region_is_left_as_it_was()
    {
        var both = SystemDiffer.Compare(Upgraded("1.34", "1.34"), Upgraded("1.35", "1.35"));
        var one = SystemDiffer.Compare(Upgraded("1.34", "1.34"), Upgraded("1.34", "1.35"));

        Assert.Equal(2, both.Changes.Count(change => change.Risks.Contains(new(RiskClass.BothRegions, "disruptive changes in us-east-1 and us-west-2 at once"))));
        Assert.Equal(["us-west-2"], one.Changes.Select(change => change.Resource.Name));
        Assert.DoesNotContain(one.Changes.SelectMany(change => change.Risks), risk => risk.Class is RiskClass.BothRegions);
    }

    [Fact]
    public void Leaves_harmless_changes_in_both_regions_alone()
    {
        var diff = SystemDiffer.Compare(Tagged("1"), Tagged("2"));

        Assert.Equal(2, diff.Changes.Count());
        Assert.All(diff.Changes, change => Assert.Empty(change.Risks));
    }

    private static PlannedOptions Anything => new() { ReplaceOnChanges = ["*"] };

    private static PlannedValue Value(string text) =>
        bool.TryParse(text, out var flag) ? new PlannedBool(flag) : new PlannedNumber(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static System.Collections.Immutable.ImmutableArray<Risk> Removed(string type, PlannedOptions options)
    {
        var before = new PlanBuilder("here");
        before.Resource(type, "it", options: options);
        return Assert.Single(SystemDiffer.Compare(Changes.Of(before.Build()), Changes.Of(new PlanBuilder("here").Build())).Changes).Risks;
    }

    private static SystemPlan Upgraded(string east, string west) =>
        Changes.Of(Cluster("us-east-1", "version", east), Cluster("us-west-2", "version", west));

    private static SystemPlan Tagged(string tag) => Changes.Of(Cluster("us-east-1", "labels", tag), Cluster("us-west-2", "labels", tag));

    private static PlannedStack Cluster(string region, string input, string value)
    {
        var builder = new PlanBuilder(region);
        builder.Resource("aws:eks/nodeGroup:NodeGroup", region, provider: builder.Provider("aws", region, region), inputs: (input, Text(value)));
        return builder.Build();
    }
}
