using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Dns;

/// <summary>Route 53 looks at a region as a user would: from everywhere, over HTTPS, by the regional name.</summary>
internal static class EndpointCheck
{
    /// <summary>Declares the check. All checker regions look, as none are named: a few could share a region's fate.</summary>
    internal static Output<string> Declare(DnsRegion region, HealthContract contract, CheckPace pace, Resource parent) =>
        new Aws.Route53.HealthCheck($"{region.Region}-endpoint", new()
        {
            Type = "HTTPS",
            Fqdn = region.Domain,
            Port = HealthEndpoint.Port,
            ResourcePath = HealthEndpoint.PathOf(contract),
            EnableSni = true,
            RequestInterval = (int)pace.Interval.TotalSeconds,
            FailureThreshold = pace.Threshold,
            Tags = new() { ["Name"] = $"{region.Region}-endpoint" },
        }, new() { Parent = parent }).Id;
}
