using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Rendering;
using Spectre.Console;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Rendering;

public class TextPreviewTests
{
    private static readonly ImmutableArray<CheckResult> Checks =
    [
        new("addresses", CheckStatus.Pass, "4 ranges apart"),
        new("reachability", CheckStatus.Fail, "1 gap") { Lines = ["us-west-2 has no way back"] },
    ];

    [Fact]
    public void Draws_a_tree_per_stack_then_counts_then_checks()
    {
        const string expected = """
            us-east-1  10 resources, 2 components among them  in us-east-1
            ├── pulumi:providers:aws us-east-1
            ├── multi-region:network:RegionNetwork us-east-1  5 resources
            │   ├── aws:ec2:Vpc us-east-1  10.16.0.0/16
            │   └── 4 × aws:ec2:Subnet
            │       private-use1-az1 10.16.0.0/19    public-use1-az1 10.16.128.0/24
            │       private-use1-az2 10.16.32.0/19   public-use1-az2 10.16.129.0/24
            └── multi-region:cluster:EksCluster us-east-1  2 resources
                ├── aws:kms:Key us-east-1-secrets  protected
                └── eks:index:Cluster us-east-1  172.20.0.0/16  1.35
            2 outputs:
              vpcId   zones

            global  5 resources, 0 components among them
            ├── pulumi:providers:aws us-east-1  in us-east-1
            ├── pulumi:providers:aws us-west-2  in us-west-2
            ├── aws:ec2transitgateway:PeeringAttachment us-east-1-us-west-2  in us-east-1
            ├── aws:ec2transitgateway:PeeringAttachmentAccepter us-east-1-us-west-2  in us-west-2
            └── aws:rds:Cluster us-east-1  16.8  in us-east-1  protected  retained


              type                                              us-east-1   global   total
            ────────────────────────────────────────────────────────────────────────────────
              aws:ec2:Subnet                                            4        -       4
              aws:ec2:Vpc                                               1        -       1
              aws:ec2transitgateway:PeeringAttachment                   -        1       1
              aws:ec2transitgateway:PeeringAttachmentAccepter           -        1       1
              aws:kms:Key                                               1        -       1
              aws:rds:Cluster                                           -        1       1
              eks:index:Cluster                                         1        -       1
              multi-region:cluster:EksCluster                           1        -       1
              multi-region:network:RegionNetwork                        1        -       1
              pulumi:providers:aws                                      1        2       3

              all                                                      10        5      15

            pass  addresses: 4 ranges apart
            fail  reachability: 1 gap
                  us-west-2 has no way back

            """;
        var stacks = SampleSystem.Stacks();

        Assert.Equal(expected, Render(new PreviewReport([stacks[0], stacks[2]], Checks)));
    }

    [Fact]
    public void Draws_every_resource_with_its_inputs_when_asked_for_more()
    {
        const string expected = """
            global  5 resources, 0 components among them
            ├── pulumi:providers:aws us-east-1  in us-east-1
            │   defaultTags: { tags: { environment: test, managed-by: pulumi, project: multi-region, stack:
            │   global } }
            ├── pulumi:providers:aws us-west-2  in us-west-2
            │   defaultTags: { tags: { environment: test, managed-by: pulumi, project: multi-region, stack:
            │   global } }
            ├── aws:ec2transitgateway:PeeringAttachment us-east-1-us-west-2  in us-east-1
            │   peerRegion: us-west-2
            ├── aws:ec2transitgateway:PeeringAttachmentAccepter us-east-1-us-west-2  in us-west-2
            │   transitGatewayAttachmentId: <us-east-1-us-west-2-peering-attachment.id>
            └── aws:rds:Cluster us-east-1  16.8  in us-east-1  protected  retained
                backupRetentionPeriod: 14
                deletionProtection: true
                engineVersion: 16.8
                masterPassword: [secret]
                storageEncrypted: true

            """;

        var text = Render(new PreviewReport([SampleSystem.Global("us-east-1", "us-west-2")], []), verbose: true);

        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_provider_where_the_region_does_not_tell_it()
    {
        var builder = new PlanBuilder("here");
        var replica = builder.Provider("aws", "replica", "us-west-2");
        var cluster = builder.Provider("kubernetes", "cluster", region: null);
        builder.Resource("aws:s3/bucket:Bucket", "logs", provider: replica);
        builder.Resource("kubernetes:core/v1:Namespace", "apps", provider: cluster);

        var text = Render(new PreviewReport([builder.Build()], []));

        Assert.Contains("├── aws:s3:Bucket logs  in us-west-2 via replica\n", text, StringComparison.Ordinal);
        Assert.Contains("└── kubernetes:core/v1:Namespace apps  in cluster\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_a_protected_resource_out_of_the_block_of_its_siblings()
    {
        var builder = new PlanBuilder("here");
        foreach (var name in new[] { "a", "b", "c" })
        {
            builder.Resource("aws:kms/key:Key", name);
        }

        builder.Resource("aws:kms/key:Key", "d", options: new PlannedOptions { Protect = true });

        var text = Render(new PreviewReport([builder.Build()], []));

        Assert.Contains("├── 3 × aws:kms:Key\n│   a   b   c\n└── aws:kms:Key d  protected\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_within_the_width_it_is_given()
    {
        var text = Render(new PreviewReport([.. SampleSystem.Stacks()], Checks), width: 60);

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 60, line));
    }

    [Fact]
    public void Takes_brackets_in_names_for_text()
    {
        var builder = new PlanBuilder("here");
        builder.Resource("aws:kms/key:Key", "[red]x[/]", inputs: ("version", Text("[bold]")));

        Assert.Contains("aws:kms:Key [red]x[/]  [bold]\n", Render(new PreviewReport([builder.Build()], [])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnsiSupport.No, false)]
    [InlineData(AnsiSupport.Yes, true)]
    public void Colours_only_when_told_to(AnsiSupport colours, bool expected)
    {
        var text = Render(new PreviewReport([.. SampleSystem.Stacks()], Checks), colours: colours);

        Assert.Equal(expected, text.Contains('\u001b', StringComparison.Ordinal));
    }

    private static string Render(
        PreviewReport report, bool verbose = false, int width = 100, AnsiSupport colours = AnsiSupport.No) =>
        TextPreview.Render(report, new TextLook(colours, width), verbose).ReplaceLineEndings("\n");
}
