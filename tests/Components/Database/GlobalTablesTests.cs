using MultiRegion.Components.Database;
using MultiRegion.Components.Encryption;
using MultiRegion.Tests.Components.Support;
using Pulumi;

namespace MultiRegion.Tests.Components.Database;

public class GlobalTablesTests
{
    private const string Table = "aws:dynamodb/table:Table";
    private const string Replica = "aws:dynamodb/tableReplica:TableReplica";

    private static readonly string[] Types =
        ["pulumi:providers:aws", GlobalTables.TypeToken, EncryptionKey.TypeToken, "aws:kms/alias:Alias", "aws:kms/key:Key", Table, Replica];

    [Fact]
    public async Task Makes_a_table_at_home_and_a_replica_in_every_other_region()
    {
        var tables = await Declare();

        var table = tables.Single(Table);
        Assert.Equal(("sessions", "sessions"), (table.Name, table.Text("name")));
        Assert.Contains("::us-east-1::", table.Provider, StringComparison.Ordinal);
        Assert.Equal(
            [("eu-west-1-sessions", "arn:sessions"), ("us-west-2-sessions", "arn:sessions")],
            tables.OfType(Replica).Select(replica => (replica.Name, replica.Text("globalTableArn"))).Order());
        Assert.All(tables.OfType(Replica), replica => Assert.Contains($"::{replica.Name[..9]}::", replica.Provider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Protects_recovers_and_encrypts_each_with_its_own_regions_key()
    {
        var tables = await Declare();

        var table = tables.Single(Table);
        Assert.True(table.Flag("deletionProtectionEnabled"));
        Assert.Equal(true, table.Object("pointInTimeRecovery")["enabled"]);
        Assert.Equal(("arn:us-east-1-tables", true), ((string)table.Object("serverSideEncryption")["kmsKeyArn"], (bool)table.Object("serverSideEncryption")["enabled"]));
        Assert.All(tables.OfType(Replica), replica =>
        {
            Assert.True(replica.Flag("deletionProtectionEnabled"));
            Assert.True(replica.Flag("pointInTimeRecovery"));
            Assert.Equal($"arn:{replica.Name[..9]}-tables", replica.Text("kmsKeyArn"));
        });
    }

    [Fact]
    public async Task Describes_the_keys_and_lets_items_go()
    {
        var table = (await Declare()).Single(Table);

        Assert.Equal(("id", "at"), (table.Text("hashKey"), table.Text("rangeKey")));
        Assert.Equal([("id", "S"), ("at", "N")], table.Objects("attributes").Select(key => ((string)key["name"], (string)key["type"])));
        Assert.Equal(("expires", true), ((string)table.Object("ttl")["attributeName"], (bool)table.Object("ttl")["enabled"]));
        Assert.Equal("PAY_PER_REQUEST", table.Text("billingMode"));
        // What replication reads.
        Assert.True(table.Flag("streamEnabled"));
        Assert.Equal("NEW_AND_OLD_IMAGES", table.Text("streamViewType"));
    }

    [Fact]
    public async Task Leaves_out_what_a_table_does_not_have()
    {
        var table = (await Declare(new TableDefinition { Name = "flags", HashKey = new("name", KeyType.Binary) })).Single(Table);

        Assert.Null(table["rangeKey"]);
        Assert.Null(table["ttl"]);
        Assert.Equal([("name", "B")], table.Objects("attributes").Select(key => ((string)key["name"], (string)key["type"])));
    }

    private static Task<RecordingMocks> Declare(TableDefinition? table = null) => RecordingMocks.Run(Types, () => _ = new GlobalTables("tables", new()
    {
        Tables = [table ?? new() { Name = "sessions", HashKey = new("id"), RangeKey = new("at", KeyType.Number), TimeToLive = "expires" }],
        Regions = [Region("us-west-2"), Region("us-east-1"), Region("eu-west-1")],
        HomeRegion = "us-east-1",
    }));

    private static TableRegion Region(string region) =>
        new() { Region = region, Provider = Some.Provider(region), AccountId = Output.Create(RecordingMocks.Account) };
}
