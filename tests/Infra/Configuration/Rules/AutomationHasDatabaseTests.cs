using MultiRegion.Infra.Configuration;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class AutomationHasDatabaseTests
{
    [Fact]
    public void Accepts_documents_with_a_database_and_none_without()
    {
        var database = Assert.IsType<GlobalSettings>(StackSettings.Load(Given.Global.With(
            "database", """{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large" }""")).Settings).Database;

        Assert.Empty(AutomationHasDatabase.Check(Some.Setting(RecoveryAutomation.Documents), database));
        Assert.Empty(AutomationHasDatabase.Check(Some.Setting(RecoveryAutomation.None), database: null));
        Assert.Empty(AutomationHasDatabase.Check(Some.Unset<RecoveryAutomation>(), database: null));
    }

    [Fact]
    public void Rejects_documents_without_a_database() => Assert.Equal(
        [
            "f: k: got 'documents', which move a database, and there is none. "
            + "Add it, e.g. database: { initialWriter: us-east-1, engineVersion: \"16.8\", instanceClass: db.r7g.large }, or set automation: none.",
        ],
        AutomationHasDatabase.Check(Some.Setting(RecoveryAutomation.Documents), database: null).Messages());
}
