using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads what the cost estimate supposes.</summary>
internal static class CostReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "cost";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ natGigabytes: 500, logGigabytes: 20 }";

    // Beyond it nobody estimates by a list price.
    private static readonly WholeNumber Amount = new(0, 1_000_000, 100);

    /// <summary>Reads the section.</summary>
    public static CostSettings Read(Section section)
    {
        var byDefault = new CostSettings();
        return new()
        {
            NatGigabytes = section.Optional("natGigabytes", Amount, byDefault.NatGigabytes),
            EndpointGigabytes = section.Optional("endpointGigabytes", Amount, byDefault.EndpointGigabytes),
            PeeringGigabytes = section.Optional("peeringGigabytes", Amount, byDefault.PeeringGigabytes),
            LoadBalancerUnits = section.Optional("loadBalancerUnits", Amount, byDefault.LoadBalancerUnits),
            LogGigabytes = section.Optional("logGigabytes", Amount, byDefault.LogGigabytes),
            DatabaseGigabytes = section.Optional("databaseGigabytes", Amount, byDefault.DatabaseGigabytes),
            DatabaseMillionRequests = section.Optional("databaseMillionRequests", Amount, byDefault.DatabaseMillionRequests),
            DatabaseMillionWrites = section.Optional("databaseMillionWrites", Amount, byDefault.DatabaseMillionWrites),
            TableGigabytes = section.Optional("tableGigabytes", Amount, byDefault.TableGigabytes),
            TableMillionWrites = section.Optional("tableMillionWrites", Amount, byDefault.TableMillionWrites),
            TableMillionReads = section.Optional("tableMillionReads", Amount, byDefault.TableMillionReads),
            MeshRequestsPerSecond = section.Optional("meshRequestsPerSecond", Amount, byDefault.MeshRequestsPerSecond),
            MeshSeries = section.Optional("meshSeries", Amount, byDefault.MeshSeries),
        };
    }
}
