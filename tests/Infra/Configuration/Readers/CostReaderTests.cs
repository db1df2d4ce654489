using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class CostReaderTests
{
    [Fact]
    public void Reads_every_value() => Assert.Equal(
        new CostSettings
        {
            NatGigabytes = 1,
            EndpointGigabytes = 2,
            PeeringGigabytes = 3,
            LoadBalancerUnits = 4,
            LogGigabytes = 5,
            DatabaseGigabytes = 6,
            DatabaseMillionRequests = 7,
            DatabaseMillionWrites = 8,
            TableGigabytes = 9,
            TableMillionWrites = 10,
            TableMillionReads = 11,
            MeshRequestsPerSecond = 12,
            MeshSeries = 13,
        },
        Read(Given.Global.With(
            "cost",
            """
            {
              "natGigabytes": 1, "endpointGigabytes": 2, "peeringGigabytes": 3, "loadBalancerUnits": 4, "logGigabytes": 5,
              "databaseGigabytes": 6, "databaseMillionRequests": 7, "databaseMillionWrites": 8,
              "tableGigabytes": 9, "tableMillionWrites": 10, "tableMillionReads": 11, "meshRequestsPerSecond": 12,
              "meshSeries": 13
            }
            """)));

    [Fact]
    public void Takes_its_absence_for_the_defaults() => Assert.Equal(new CostSettings(), Read(Given.Global));

    [Fact]
    public void Reports_everything_at_once() => Assert.Equal(
        [
            "stacks/Pulumi.global.yaml: cost.logGigabytes: got 'many', expected a whole number from 0 to 1000000. Write it like 100.",
            "stacks/Pulumi.global.yaml: cost.natGigabytes: got '-1', expected a whole number from 0 to 1000000. The nearest is 0.",
        ],
        Given.Global.With("cost", """{ "natGigabytes": -1, "logGigabytes": "many" }""").Problems());

    private static CostSettings Read(ConfigurationSource stack) => Assert.IsType<GlobalSettings>(StackSettings.Load(stack).Settings).Cost;
}
