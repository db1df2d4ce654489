using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class TablesHaveHomeTests
{
    [Fact]
    public void Accepts_no_tables_without_a_database() => Assert.Empty(TablesHaveHome.Check(Some.List<string>(), database: null));

    [Theory]
    [InlineData(1, "1 table")]
    [InlineData(2, "2 tables")]
    public void Rejects_tables_without_a_database(int count, string found) => Assert.Equal(
        [
            $"f: k: got {found}, which are first made in database.initialWriter, and there is no database. "
            + "Add it, e.g. database: { initialWriter: us-east-1, engineVersion: \"16.8\", instanceClass: db.r7g.large }.",
        ],
        TablesHaveHome.Check(Some.List([.. Enumerable.Repeat("t", count)]), database: null).Messages());
}
