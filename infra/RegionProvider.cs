using MultiRegion.Infra.Configuration;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Infra;

/// <summary>The one explicit AWS provider of a region; no resource uses a default one.</summary>
internal static class RegionProvider
{
    /// <summary>Declares the provider, named by its region.</summary>
    internal static Aws.Provider In(string region, Topology topology) => new(region, new()
    {
        Region = region,
        DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs
        {
            Tags = new()
            {
                ["environment"] = topology.Environment,
                ["managed-by"] = "pulumi",
                ["project"] = Deployment.Instance.ProjectName,
                ["stack"] = Deployment.Instance.StackName,
            },
        },
    });
}
