using MultiRegion.Offline;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Planning;
using MultiRegion.Tests.Planner.Recovery;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Drill;

public class LostDependenciesTests
{
    [Fact]
    public void Accepts_a_plan_whose_regions_stand_alone() => Assert.Empty(Judge((_, _, _) => { }));

    [Fact]
    public void Rejects_a_key_that_lives_in_the_lost_region() => Assert.Equal(
        [
            "global: aws:rds/cluster:Cluster us-west-2-database: needs aws:kms/key:Key us-east-1-database, which is gone with us-east-1. "
            + "Give the region its own.",
        ],
        Judge((plan, east, west) =>
        {
            var key = plan.Resource("aws:kms/key:Key", "us-east-1-database", provider: east);
            plan.Resource("aws:rds/cluster:Cluster", "us-west-2-database", provider: west, inputs: ("kmsKeyId", plan.Reference(key, "arn")));
        }));

    [Fact]
    public void Rejects_a_registry_of_the_lost_region() => Assert.Equal(
        [
            "global: aws:ecs/service:Service api: needs '1.dkr.ecr.us-east-1.amazonaws.com/api', which is gone with us-east-1. "
            + "Give the region its own.",
        ],
        Judge((plan, _, west) => plan.Resource(
            "aws:ecs/service:Service", "api", provider: west, inputs: ("image", Text("1.dkr.ecr.us-east-1.amazonaws.com/api")))));

    [Fact]
    public void Rejects_a_secret_without_a_replica_that_survives()
    {
        Assert.Equal(
            ["global: aws:secretsmanager/secret:Secret database: lives in us-east-1 only. Replicate it to a region that survives."],
            Judge((plan, east, _) => plan.Resource("aws:secretsmanager/secret:Secret", "database", provider: east)));
        Assert.Empty(Judge((plan, east, _) => plan.Resource(
            "aws:secretsmanager/secret:Secret",
            "database",
            provider: east,
            inputs: ("replicas", new PlannedList([Object(("region", Text("us-west-2")))])))));
    }

    [Fact]
    public void Rejects_a_copy_that_nothing_runs()
    {
        var facts = SampleFacts.Gated with { Regions = [SampleFacts.Gated.Regions[0], SampleFacts.Gated.Regions[1] with { Instances = [] }] };

        Assert.Equal(
            ["us-west-2: copy production-us-west-2 has no instance, so it cannot be promoted in time. Add one."],
            LostDependencies.Of(new SystemPlan([]), facts, ["us-east-1"]).AsEnumerable());
    }

    [Fact]
    public void Minds_what_binds_regions_and_what_is_served_from_everywhere_no_more_than_it_must() => Assert.Empty(Judge((plan, east, west) =>
    {
        var check = plan.Resource("aws:route53/healthCheck:HealthCheck", "us-east-1-serves", provider: east);
        var peering = plan.Resource("aws:ec2transitgateway/peeringAttachment:PeeringAttachment", "us-east-1-us-west-2", provider: east);
        plan.Resource("aws:ec2/route:Route", "us-west-2-to-us-east-1", provider: west, inputs: ("transitGatewayId", plan.Reference(peering, "id")));
        plan.Resource("aws:cloudwatch/dashboard:Dashboard", "us-west-2", provider: west, inputs: ("check", plan.Reference(check, "id")));
    }));

    private static string[] Judge(Action<PlanBuilder, PlannedResource, PlannedResource> declare)
    {
        var plan = new PlanBuilder("global");
        declare(plan, plan.Provider("aws", "us-east-1", "us-east-1"), plan.Provider("aws", "us-west-2", "us-west-2"));
        return [.. LostDependencies.Of(new SystemPlan([plan.Build()]), SampleFacts.Gated, ["us-east-1"])];
    }
}
