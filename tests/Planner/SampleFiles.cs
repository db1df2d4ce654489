namespace MultiRegion.Tests.Planner;

/// <summary>The files of a small system that is right: what a test changes is the only thing wrong.</summary>
internal static class SampleFiles
{
    public const string Project = """
        name: multi-region
        runtime: dotnet
        stackConfigDir: stacks
        config:
          topology:
            type: object
            default:
              environment: production
              zone: example.com
              zoneId: Z0EXAMPLE
              activeRegion: us-east-1
              regions:
                - { region: us-east-1, stack: us-east-1, cidr: 10.16.0.0/16, serviceCidr: 172.20.0.0/16, asn: 64512, zones: [use1-az1, use1-az2] }
                - { region: us-west-2, stack: us-west-2, cidr: 10.32.0.0/16, serviceCidr: 172.21.0.0/16, asn: 64513, zones: [usw2-az1, usw2-az2] }

        """;

    public const string East = """
        config:
          multi-region:role: region
          multi-region:region: us-east-1
          multi-region:capacity: { full: 20, percent: 100 }
          multi-region:cluster: { version: "1.35", instanceTypes: [m7i.xlarge] }

        """;

    public const string West = """
        config:
          multi-region:role: region
          multi-region:region: us-west-2
          multi-region:capacity: { full: 20, percent: 20 }
          multi-region:cluster: { version: "1.35", instanceTypes: [m7i.xlarge] }

        """;

    public const string Global = """
        config:
          multi-region:role: global

        """;

    /// <summary>Writes all four, as they lie in a repository.</summary>
    public static TemporaryFolder WriteTo(TemporaryFolder folder) => folder
        .Write("Pulumi.yaml", Project)
        .Write("stacks/Pulumi.us-east-1.yaml", East)
        .Write("stacks/Pulumi.us-west-2.yaml", West)
        .Write("stacks/Pulumi.global.yaml", Global);
}
