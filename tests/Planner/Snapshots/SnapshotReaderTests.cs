using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Tests.Planner.Snapshots;

public class SnapshotReaderTests
{
    private const string Remedy = "Rewrite it with 'dotnet run -c Offline --project planner -- snapshot', or check out the committed one.";

    private static readonly string Sample = SnapshotWriter.Write(SampleSystem.Global("us-east-1", "us-west-2"));

    [Fact]
    public void Writes_one_fact_per_line_sorted_and_without_secrets() => Assert.Equal(
        """
        multi-region plan, format 1
        stack global
        project multi-region

        resource pulumi:pulumi:Stack::multi-region-global
          component

        resource aws:ec2transitgateway/peeringAttachment:PeeringAttachment::us-east-1-us-west-2
          parent: "pulumi:pulumi:Stack::multi-region-global"
          provider: "pulumi:providers:aws::us-east-1"
          region: "us-east-1"
          inputs:
            peerRegion: "us-west-2"
          placeholders:
            "<us-east-1-us-west-2-peering-attachment.id>": "id"

        resource aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter::us-east-1-us-west-2
          parent: "pulumi:pulumi:Stack::multi-region-global"
          provider: "pulumi:providers:aws::us-west-2"
          region: "us-west-2"
          inputs:
            transitGatewayAttachmentId: "<us-east-1-us-west-2-peering-attachment.id>"

        resource aws:rds/cluster:Cluster::us-east-1
          parent: "pulumi:pulumi:Stack::multi-region-global"
          provider: "pulumi:providers:aws::us-east-1"
          region: "us-east-1"
          ignoreChanges:
            - "masterPassword"
          protect
          retainOnDelete
          inputs:
            backupRetentionPeriod: 14
            deletionProtection: true
            engineVersion: "16.8"
            masterPassword: secret
            storageEncrypted: true
          secretInputs:
            - "masterPassword"

        resource pulumi:providers:aws::us-east-1
          parent: "pulumi:pulumi:Stack::multi-region-global"
          region: "us-east-1"
          inputs:
            defaultTags: json
              | {
              |   "tags": {
              |     "environment": "test",
              |     "managed-by": "pulumi",
              |     "project": "multi-region",
              |     "stack": "global"
              |   }
              | }

        resource pulumi:providers:aws::us-west-2
          parent: "pulumi:pulumi:Stack::multi-region-global"
          region: "us-west-2"
          inputs:
            defaultTags: json
              | {
              |   "tags": {
              |     "environment": "test",
              |     "managed-by": "pulumi",
              |     "project": "multi-region",
              |     "stack": "global"
              |   }
              | }

        end, 6 resources

        """,
        Sample);

    [Fact]
    public void Refuses_another_format() => Assert.Equal(
        $"a plan snapshot of format 2, expected format 1. {Remedy}", Problem(Sample.Replace("format 1", "format 2", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("{}\n")]
    [InlineData("<<<<<<< ours\nmulti-region plan, format 1\n")]
    public void Refuses_what_is_no_snapshot(string text) => Assert.Equal(
        $"no plan snapshot, its first line is not 'multi-region plan, format 1'. {Remedy}", Problem(text));

    [Fact]
    public void Refuses_a_snapshot_cut_off_anywhere()
    {
        var afterTitle = Sample.IndexOf('\n', StringComparison.Ordinal);
        for (var length = afterTitle; length < Sample.Length; length++)
        {
            Assert.Equal($"truncated, its last line is not 'end, N resources'. {Remedy}", Problem(Sample[..length]));
        }
    }

    [Theory]
    [InlineData("stack global\n", "", 2)]
    [InlineData("peerRegion: ", "peerRegion:", 13)]
    [InlineData("    peerRegion", "     peerRegion", 13)]
    [InlineData("\"us-west-2\"\n  placeholders", "us-west-2\n  placeholders", 13)]
    [InlineData("  protect\n", "  protected\n", 30)]
    [InlineData("  protect\n  retainOnDelete\n", "  retainOnDelete\n  protect\n", 30)]
    [InlineData("    engineVersion: \"16.8\"\n", "<<<<<<< ours\n    engineVersion: \"16.8\"\n", 36)]
    [InlineData("end, 6 resources", "end, 7 resources", 69)]
    [InlineData("  component\n", "  component\n  component\n", 7)]
    [InlineData("\n", "\r\n", 1)]
    public void Names_the_first_line_that_is_not_as_written(string from, string to, int line)
    {
        var spoilt = Sample.Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(Sample, spoilt);
        Assert.Equal($"damaged, line {line} is not as the planner writes it. {Remedy}", Problem(spoilt));
    }

    private static string? Problem(string text)
    {
        Assert.False(SnapshotReader.TryRead(text, out var stack, out var problem));
        Assert.Null(stack);
        return problem;
    }
}
