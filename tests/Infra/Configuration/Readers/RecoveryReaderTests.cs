using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class RecoveryReaderTests
{
    private const string Database = """{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large" }""";

    [Fact]
    public void Reads_every_value() => Assert.Equal(
        new()
        {
            Time = TimeSpan.FromMinutes(10),
            Point = TimeSpan.FromSeconds(90),
            Decision = TimeSpan.FromMinutes(2),
            Automation = RecoveryAutomation.Documents,
        },
        Read(Given.Global.With("database", Database).With("recovery", """{ "rto": "10m", "rpo": "90s", "decision": "2m", "automation": "documents" }""")));

    [Fact]
    public void Promises_five_minutes_half_a_minute_and_a_minute_to_decide_and_plans_no_documents()
    {
        var promised = new RecoverySettings
        {
            Time = TimeSpan.FromMinutes(5),
            Point = TimeSpan.FromSeconds(30),
            Decision = TimeSpan.FromMinutes(1),
            Automation = RecoveryAutomation.None,
        };

        Assert.Equal(promised, Read(Given.Global));
        Assert.Equal(promised, Read(Given.Global.With("recovery", "{}")));
    }

    [Fact]
    public void Reports_everything_at_once() => Assert.Equal(
        [
            "stacks/Pulumi.global.yaml: recovery.automation: got 'automatic', expected one of none, documents. Choose one of them.",
            "stacks/Pulumi.global.yaml: recovery.decision: got 'soon', expected a time from 1s to 24h. Write it like 5m.",
            "stacks/Pulumi.global.yaml: recovery.rpo: got '-5s', expected a time from 1s to 24h. Write it like 5m.",
            "stacks/Pulumi.global.yaml: recovery.rta: got an unknown key, expected one of rto, rpo, decision, automation. Did you mean 'rto'?",
            "stacks/Pulumi.global.yaml: recovery.rto: got '0s', expected a time from 1s to 24h. Write it like 5m.",
        ],
        Given.Global.With("recovery", """{ "rto": "0s", "rta": "5m", "rpo": "-5s", "decision": "soon", "automation": "automatic" }""").Problems());

    [Fact]
    public void Rejects_documents_that_would_move_nothing() => Assert.Equal(
        [
            "stacks/Pulumi.global.yaml: recovery.automation: got 'documents', which move a database, and there is none. "
            + "Add it, e.g. database: { initialWriter: us-east-1, engineVersion: \"16.8\", instanceClass: db.r7g.large }, or set automation: none.",
        ],
        Given.Global.With("recovery", """{ "automation": "documents" }""").Problems());

    private static RecoverySettings Read(ConfigurationSource source) =>
        Assert.IsType<GlobalSettings>(StackSettings.Load(source).Settings).Recovery;
}
