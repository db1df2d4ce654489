using System.Text.Encodings.Web;
using System.Text.Json;

namespace MultiRegion.Components.Recovery;

/// <summary>What a runbook of Systems Manager does to bring the work to a region.</summary>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-documents-reference-details.html"/>
internal sealed record AutomationDocument
{
    // The only version that Automation runs.
    private const string SchemaVersion = "0.3";

    private const string Runtime = "python3.11";

    // A promotion takes minutes; past ten somebody has to look.
    private const int PatienceInSeconds = 600;

    private const string LagScript = """
        from datetime import datetime, timedelta, timezone
        import boto3

        def check(event, context):
            now = datetime.now(timezone.utc)
            points = boto3.client("cloudwatch", region_name=event["region"]).get_metric_statistics(
                Namespace="AWS/RDS", MetricName="AuroraGlobalDBRPOLag", Statistics=["Maximum"], Period=60,
                Dimensions=[{"Name": "DBClusterIdentifier", "Value": event["member"]}],
                StartTime=now - timedelta(minutes=15), EndTime=now)["Datapoints"]
            if not points:
                raise RuntimeError("no lag was reported in the last 15 minutes")
            lag = max(points, key=lambda point: point["Timestamp"])["Maximum"]
            if lag > event["limit"]:
                raise RuntimeError(f"{lag:.0f} ms of writes are not here yet")
            return {"milliseconds": lag}
        """;

    private const string GrowScript = """
        import boto3

        def grow(event, context):
            eks = boto3.client("eks", region_name=event["region"])
            for name in eks.list_nodegroups(clusterName=event["cluster"])["nodegroups"]:
                most = eks.describe_nodegroup(clusterName=event["cluster"], nodegroupName=name)["nodegroup"]["scalingConfig"]["maxSize"]
                nodes = min(event["nodes"], most)
                eks.update_nodegroup_config(clusterName=event["cluster"], nodegroupName=name,
                    scalingConfig={"minSize": nodes, "desiredSize": nodes, "maxSize": most})
        """;

    private static readonly string[] OldWriterStates = ["stopped", "unreachable"];
    private static readonly string[] Settled = ["available"];

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The role that the steps run under.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The region that takes over.</summary>
    public required string Region { get; init; }

    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The global database.</summary>
    public required string GlobalDatabase { get; init; }

    /// <summary>The region's member.</summary>
    public required string Member { get; init; }

    /// <summary>The region's cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Nodes at full service.</summary>
    public required int FullNodes { get; init; }

    /// <summary>Above which lag is too much.</summary>
    public required TimeSpan LagLimit { get; init; }

    /// <summary>The member's ARN.</summary>
    public string MemberArn => $"arn:aws:rds:{Region}:{Account}:cluster:{Member}";

    /// <summary>For the loss of the writer's region: lag is told and loss accepted, and whoever starts it says what became of the old writer.</summary>
    public string Failover() => Json(
        $"Makes {Region} the writer although another region is lost. Writes that have not arrived are lost.",
        new Dictionary<string, object>
        {
            ["OldWriter"] = new
            {
                type = "String",
                description = "Fencing of the old writer is best effort: if it still takes writes, stop its clients first, or both sides diverge. "
                    + "Say what became of it.",
                allowedValues = OldWriterStates,
            },
        },
        "Continue",
        new Dictionary<string, object>
        {
            ["Service"] = "rds",
            ["Api"] = "FailoverGlobalCluster",
            ["GlobalClusterIdentifier"] = GlobalDatabase,
            ["TargetDbClusterIdentifier"] = MemberArn,
            ["AllowDataLoss"] = true,
        });

    /// <summary>For healthy regions: nothing is lost, and nothing begins while the copy is behind.</summary>
    public string Switchover() => Json(
        $"Moves the writer to {Region}. Nothing is lost; writes stop for half a minute.",
        [],
        "Abort",
        new Dictionary<string, object>
        {
            ["Service"] = "rds",
            ["Api"] = "SwitchoverGlobalCluster",
            ["GlobalClusterIdentifier"] = GlobalDatabase,
            ["TargetDbClusterIdentifier"] = MemberArn,
        });

    private string Json(string description, Dictionary<string, object> parameters, string tooMuchLag, Dictionary<string, object> move) => JsonSerializer.Serialize(
        new
        {
            schemaVersion = SchemaVersion,
            description,
            assumeRole = RoleArn,
            parameters,
            mainSteps = new object[]
            {
                Script("lag", "check", LagScript, tooMuchLag, new { region = Region, member = Member, limit = LagLimit.TotalMilliseconds }),
                // Users are better served late than not: a region that cannot grow still takes the writer.
                Script("capacity", "grow", GrowScript, "Continue", new { region = Region, cluster = Cluster, nodes = FullNodes }),
                new { name = "database", action = "aws:executeAwsApi", onFailure = "Abort", inputs = move },
                new
                {
                    name = "wait",
                    action = "aws:waitForAwsResourceProperty",
                    timeoutSeconds = PatienceInSeconds,
                    inputs = new Dictionary<string, object>
                    {
                        ["Service"] = "rds",
                        ["Api"] = "DescribeGlobalClusters",
                        ["GlobalClusterIdentifier"] = GlobalDatabase,
                        ["PropertySelector"] = "$.GlobalClusters[0].Status",
                        ["DesiredValues"] = Settled,
                    },
                    isEnd = true,
                },
            },
        },
        Format);

    private static object Script(string name, string handler, string script, string onFailure, object payload) => new
    {
        name,
        action = "aws:executeScript",
        onFailure,
        inputs = new { Runtime, Handler = handler, InputPayload = payload, Script = script },
    };
}
