using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class DatabaseReaderTests
{
    private const string Right = """{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large" }""";

    [Fact]
    public void Reads_every_value()
    {
        var database = Read(
            """
            {
              "initialWriter": "us-west-2", "engineVersion": "17.7", "instanceClass": "db.r8g.xlarge",
              "name": "ledger", "port": 5433, "namespace": "payments", "allowMajorVersionUpgrade": true, "rebuildInitialWriter": true
            }
            """)!;

        Assert.Equal(("us-west-2", "17.7", "db.r8g.xlarge"), (database.InitialWriter, $"{database.EngineVersion}", database.InstanceClass.Name));
        Assert.Equal(("ledger", 5433, "payments"), (database.Name, database.Port, database.Namespace));
        Assert.Equal((true, true), (database.AllowMajorVersionUpgrade, database.RebuildInitialWriter));
    }

    [Fact]
    public void Needs_where_what_and_how_big_only()
    {
        var database = Read(Right)!;

        Assert.Equal(("platform", 5432, "default"), (database.Name, database.Port, database.Namespace));
        Assert.Equal((false, false), (database.AllowMajorVersionUpgrade, database.RebuildInitialWriter));
    }

    [Fact]
    public void Takes_its_absence_for_no_database() =>
        Assert.Null(Assert.IsType<GlobalSettings>(StackSettings.Load(Given.Global).Settings).Database);

    [Fact]
    public void Reports_everything_at_once() => Assert.Equal(
        [
            "stacks/Pulumi.global.yaml: database.allowMajorVersionUpgrade: got 'maybe', expected true or false. Write one of them.",
            "stacks/Pulumi.global.yaml: database.engineVersion: got '16.7', expected one that global databases run: 16.1, 16.2, 16.3, 16.4, 16.6, 16.8, 16.9, 16.10, 16.11, 16.13. Write it like \"16.13\".",
            "stacks/Pulumi.global.yaml: database.initialWriter: got 'us-west-1', expected one of us-east-1, us-west-2. Did you mean 'us-west-2'?",
            "stacks/Pulumi.global.yaml: database.instanceClass: got 'db.t4g.medium', which is burstable, and a global database takes no such member. Write it like db.r7g.large.",
            "stacks/Pulumi.global.yaml: database.manageMasterUserPassword: got an unknown key, expected one of initialWriter, engineVersion, instanceClass, name, port, namespace, allowMajorVersionUpgrade, rebuildInitialWriter. Remove it.",
            "stacks/Pulumi.global.yaml: database.name: got 'my-data', expected the name of a database: a letter, then letters, digits and underscores. Write my_data.",
            "stacks/Pulumi.global.yaml: database.namespace: got 'Payments', expected a Kubernetes namespace of lower-case letters, digits and hyphens. Write payments.",
            "stacks/Pulumi.global.yaml: database.port: got '80', expected a whole number from 1150 to 65535. The nearest is 1150.",
        ],
        Given.Global.With(
            "database",
            """
            {
              "initialWriter": "us-west-1", "engineVersion": "16.7", "instanceClass": "db.t4g.medium", "name": "my-data", "port": 80,
              "namespace": "Payments", "allowMajorVersionUpgrade": "maybe", "manageMasterUserPassword": true
            }
            """).Problems());

    [Fact]
    public void Reports_what_is_missing() => Assert.Equal(
        [
            "stacks/Pulumi.global.yaml: database.engineVersion: got nothing, expected a version of Aurora PostgreSQL 14, 15, 16, 17 that global databases run. Add it, e.g. engineVersion: \"17.9\".",
            "stacks/Pulumi.global.yaml: database.initialWriter: got nothing, expected a commercial AWS region. Add it, e.g. initialWriter: us-east-1.",
            "stacks/Pulumi.global.yaml: database.instanceClass: got nothing, expected a class of Aurora PostgreSQL in one of the families r5, r6g, r6i, r7g, r7i, r8g, x2g. Add it, e.g. instanceClass: db.r7g.large.",
        ],
        Given.Global.With("database", "{}").Problems());

    private static DatabaseSettings? Read(string json) =>
        Assert.IsType<GlobalSettings>(StackSettings.Load(Given.Global.With("database", json)).Settings).Database;
}
