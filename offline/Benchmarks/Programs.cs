using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Offline.Benchmarks;

/// <summary>Programs of a given size, made of real AWS bindings.</summary>
internal static class Programs
{
    /// <summary>What most stacks look like: resources of one component that refer to the same few others.</summary>
    public static void Flat(int count)
    {
        var (site, options) = Site();
        var vpc = new Aws.Ec2.Vpc("main", new() { CidrBlock = "10.0.0.0/8" }, options);
        for (var i = 2; i < count; i++)
        {
            _ = new Aws.Ec2.Subnet($"subnet-{i}", new()
            {
                VpcId = vpc.Id,
                CidrBlock = "10.0.0.0/24",
                AvailabilityZoneId = "use1-az1",
                Tags = { { "Name", $"subnet-{i}" }, { "vpc", vpc.Arn } },
            }, options);
        }

        _ = site;
    }

    /// <summary>The longest path there is: every resource refers to the one before it, by value and by option.</summary>
    public static void Chained(int count)
    {
        var (_, options) = Site();
        Aws.Ec2.SecurityGroup? previous = null;
        for (var i = 1; i < count; i++)
        {
            var own = new CustomResourceOptions { Parent = options.Parent };
            if (previous is not null)
                own.DependsOn.Add(previous);
            previous = new Aws.Ec2.SecurityGroup($"group-{i}", new()
            {
                Description = previous is null ? "first" : Output.Format($"after {previous.Name}"),
                Tags = previous is null ? [] : new() { { "previous", previous.Arn.Apply(arn => arn + "/") } },
            }, own);
        }
    }

    private static (Component Site, CustomResourceOptions Options) Site()
    {
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var site = new Component("site", new() { Providers = { provider } });
        return (site, new() { Parent = site });
    }

    private sealed class Component(string name, ComponentResourceOptions options)
        : ComponentResource("benchmarks:index:Component", name, options);
}
