using System.Collections.Immutable;
using MultiRegion.Components.Database;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class TablesReaderTests
{
    private static readonly ConfigurationSource Stack = Given.Global.With(
        "database", """{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large" }""");

    [Fact]
    public void Reads_every_value() => Assert.Equal(
        [
            new() { Name = "sessions", HashKey = new("id"), RangeKey = new("at", KeyType.Number), TimeToLive = "expires" },
            new() { Name = "flags", HashKey = new("name", KeyType.Binary) },
        ],
        Read(
            """
            [
              { "name": "sessions", "hashKey": "id", "rangeKey": "at", "rangeKeyType": "number", "timeToLive": "expires" },
              { "name": "flags", "hashKey": "name", "hashKeyType": "binary" }
            ]
            """).AsEnumerable());

    [Fact]
    public void Takes_their_absence_for_no_tables() =>
        Assert.Empty(Assert.IsType<GlobalSettings>(StackSettings.Load(Stack).Settings).Tables);

    [Fact]
    public void Reports_everything_at_once() => Assert.Equal(
        [
            "stacks/Pulumi.global.yaml: tables[0].hashKey: got nothing, expected an attribute's name without spaces. Add it, e.g. hashKey: id.",
            "stacks/Pulumi.global.yaml: tables[0].name: got 'my table', expected a table's name of 3 to 255 letters, digits, dots, hyphens and underscores. Write my-table.",
            "stacks/Pulumi.global.yaml: tables[1].rangeKeyType: got 'date', expected one of text, number, binary. Choose one of them.",
            "stacks/Pulumi.global.yaml: tables[2].name: got 'sessions', which tables[1].name has already. Give each table a name of its own.",
            "stacks/Pulumi.global.yaml: tables[3]: got 'sessions', expected an object. Write it like { name: sessions, hashKey: id }.",
        ],
        Stack.With(
            "tables",
            """
            [
              { "name": "my table" },
              { "name": "sessions", "hashKey": "id", "rangeKey": "at", "rangeKeyType": "date" },
              { "name": "sessions", "hashKey": "id" },
              "sessions"
            ]
            """).Problems());

    private static ImmutableArray<TableDefinition> Read(string json) =>
        Assert.IsType<GlobalSettings>(StackSettings.Load(Stack.With("tables", json)).Settings).Tables;
}
