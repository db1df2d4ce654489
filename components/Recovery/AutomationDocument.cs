using System.Collections.Immutable;
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

    // A promotion takes minutes; past nine somebody has to look. A script may run for ten.
    private const int PatienceInSeconds = 540;
    private const int LookEverySeconds = 10;

    private const string Stop = "Abort";
    private const string GoOn = "Continue";

    private const string OldWriter = "OldWriter";

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

    private const string FencingScript = """
        def warn(event, context):
            if event["oldWriter"] == "stopped":
                return {"warning": "none: nobody writes to the old writer any more"}
            return {"warning": "the old writer could not be asked: what its clients still write there is lost, and its region must not serve before it has joined again as a copy"}
        """;

    private const string WaitScript = """
        import time
        import boto3

        def wait(event, context):
            rds = boto3.client("rds", region_name=event["region"])
            for _ in range(event["patience"] // event["every"]):
                found = rds.describe_global_clusters(GlobalClusterIdentifier=event["database"])["GlobalClusters"][0]
                writers = [member["DBClusterArn"] for member in found["GlobalClusterMembers"] if member["IsWriter"]]
                if writers == [event["member"]]:
                    return {"writer": event["member"]}
                time.sleep(event["every"])
            raise RuntimeError(f"the writer is still {writers}: look at the events of the database")
        """;

    private static readonly string[] OldWriterStates = ["stopped", "unreachable"];

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The role that the steps run under.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The region that takes over.</summary>
    public required string Region { get; init; }

    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The global database.</summary>
    public required string GlobalDatabase { get; init; }

    /// <summary>The members of the global database, by region.</summary>
    public required ImmutableSortedDictionary<string, string> Members { get; init; }

    /// <summary>The region's cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Nodes at full service.</summary>
    public required int FullNodes { get; init; }

    /// <summary>Above which lag is too much.</summary>
    public required TimeSpan LagLimit { get; init; }

    /// <summary>The ARN of the own region's member.</summary>
    public string MemberArn => Arn(Region);

    /// <summary>The ARNs of all members: the one that takes over and those that it may take over from.</summary>
    public ImmutableArray<string> MemberArns => [.. Members.Keys.Select(Arn)];

    /// <summary>For the loss of the writer's region: lag is told and loss accepted, and whoever starts it says what became of the old writer.</summary>
    public string Failover() => Json(
        $"Makes {Region} the writer although another region is lost. Writes that have not arrived are lost.",
        new Dictionary<string, object>
        {
            [OldWriter] = new
            {
                type = "String",
                description = "Fencing of the old writer is best effort: if it still takes writes, stop its clients first, or both sides diverge. "
                    + "Say what became of it.",
                allowedValues = OldWriterStates,
            },
        },
        GoOn,
        [Script("fencing", "warn", FencingScript, GoOn, new { oldWriter = $"{{{{ {OldWriter} }}}}" })],
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
        Stop,
        [],
        new Dictionary<string, object>
        {
            ["Service"] = "rds",
            ["Api"] = "SwitchoverGlobalCluster",
            ["GlobalClusterIdentifier"] = GlobalDatabase,
            ["TargetDbClusterIdentifier"] = MemberArn,
        });

    private string Arn(string region) => $"arn:aws:rds:{region}:{Account}:cluster:{Members[region]}";

    private string Json(
        string description, Dictionary<string, object> parameters, string tooMuchLag, IEnumerable<object> before, Dictionary<string, object> move) => JsonSerializer.Serialize(
        new
        {
            schemaVersion = SchemaVersion,
            description,
            assumeRole = RoleArn,
            parameters,
            mainSteps = new[]
            {
                Script("lag", "check", LagScript, tooMuchLag, new { region = Region, member = Members[Region], limit = LagLimit.TotalMilliseconds }),
            }
            .Concat(before)
            .Concat(
            [
                // Users are better served late than not: a region that cannot grow still takes the writer.
                Script("capacity", "grow", GrowScript, GoOn, new { region = Region, cluster = Cluster, nodes = FullNodes }),
                new { name = "database", action = "aws:executeAwsApi", onFailure = Stop, inputs = move },
                Script(
                    "wait",
                    "wait",
                    WaitScript,
                    Stop,
                    new { region = Region, database = GlobalDatabase, member = MemberArn, patience = PatienceInSeconds, every = LookEverySeconds },
                    isEnd: true),
            ]),
        },
        Format);

    private static object Script(string name, string handler, string script, string onFailure, object payload, bool isEnd = false) => new
    {
        name,
        action = "aws:executeScript",
        onFailure,
        isEnd,
        inputs = new { Runtime, Handler = handler, InputPayload = payload, Script = script },
    };
}
