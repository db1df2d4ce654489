using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using static MultiRegion.Tests.Planner.Dns.PlannedDns;

namespace MultiRegion.Tests.Planner.Dns;

public class DnsOwnershipTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string East = "us-east-1-external-dns";
    private const string West = "us-west-2-external-dns";

    [Fact]
    public async Task Gives_every_name_one_owner()
    {
        var plan = await PlanAsync();

        var map = Map(plan);
        Assert.Empty(map.Conflicts);
        Assert.Equal(
            [
                new("stack us-east-1", "Z0EXAMPLE", "us-east-1.example.com"),
                new("stack us-west-2", "Z0EXAMPLE", "us-west-2.example.com"),
                new("stack global", "Z0EXAMPLE", "api.example.com"),
                new("stack global", "<private-zone.zoneId>", "api.internal.example.com"),
                new("stack global", "<private-zone.zoneId>", "from-us-east-1.api.internal.example.com"),
                new("stack global", "<private-zone.zoneId>", "from-us-west-2.api.internal.example.com"),
                new(East, "Z0EXAMPLE", "*.us-east-1.example.com"),
                new(West, "Z0EXAMPLE", "*.us-west-2.example.com"),
            ],
            map.Owners.AsEnumerable());
        Assert.Equal(CheckStatus.Pass, plan.Ownership().Status);
    }

    [Fact]
    public async Task Fails_a_filter_that_is_widened()
    {
        var result = WithValue(await PlanAsync(), East, "domainFilters", List(Text("example.com"))).Ownership();

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal(
            [
                $"{East} and {West} both look after us-west-2.example.com",
                $"{East} looks after example.com, and its role writes *.us-east-1.example.com only",
            ],
            result.Lines.AsEnumerable());
    }

    [Fact]
    public async Task Fails_a_filter_that_is_widened_together_with_its_role()
    {
        const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
        var plan = WithValue(await PlanAsync(), East, "domainFilters", List(Text("example.com")));
        var policy = Assert.IsType<PlannedString>(plan.Inputs(RolePolicy, East)["policy"]).Value;
        var widened = plan.With(RolePolicy, East, "policy", Text(policy.Replace("*.us-east-1.example.com", "*.example.com", StringComparison.Ordinal)));

        Assert.Equal(
            [
                $"us-east-1.example.com is written by the stack us-east-1, and {East} may write it too",
                $"us-west-2.example.com is written by the stack us-west-2, and {East} may write it too",
                $"api.example.com is written by the stack global, and {East} may write it too",
                $"{East} and {West} both look after us-west-2.example.com",
            ],
            widened.Ownership().Lines.AsEnumerable());
    }

    [Fact]
    public async Task Fails_controllers_that_share_a_mark_or_have_none()
    {
        var plan = await PlanAsync();

        Assert.Equal(
            [$"{East} and {West} share the owner id 'production-us-west-2', and each deletes the other's records"],
            WithValue(plan, East, "txtOwnerId", Text("production-us-west-2")).Ownership().Lines.AsEnumerable());
        Assert.Equal([$"{East} has no owner id of its own"], WithValue(plan, East, "txtOwnerId", Text("default")).Ownership().Lines.AsEnumerable());
        Assert.Equal([$"{East} has no policy"], WithValue(plan, East, "policy", Text("")).Ownership().Lines.AsEnumerable());
    }

    [Fact]
    public async Task Fails_a_controller_without_a_filter()
    {
        var result = WithValue(await PlanAsync(), West, "domainFilters", List()).Ownership();

        Assert.Equal(
            [$"{East} and {West} both look after us-east-1.example.com", $"{West} has no domain filter and looks after every name"],
            result.Lines.AsEnumerable());
    }

    [Fact]
    public async Task Fails_two_stacks_that_write_one_name()
    {
        var result = (await PlanAsync()).With(DnsPlan.RecordType, "us-west-2", "name", Text("api.example.com")).Ownership();

        Assert.Equal(["api.example.com A is written by the stacks us-west-2 and global"], result.Lines.AsEnumerable());
    }

    private static OwnershipMap Map(MultiRegion.Planner.Planning.SystemPlan plan) => MultiRegion.Planner.Dns.Ownership.Of(plan);

    private static MultiRegion.Planner.Planning.SystemPlan WithValue(
        MultiRegion.Planner.Planning.SystemPlan plan, string release, string value, PlannedValue changed)
    {
        var values = Assert.IsType<PlannedObject>(plan.Inputs(Release, release)["values"]);
        return plan.With(Release, release, "values", new PlannedObject(values.Members.SetItem(value, changed)));
    }
}
