using MultiRegion.Components.Database;

namespace MultiRegion.Tests.Components.Database;

public class IgnoredChangesTests
{
    [Fact]
    public void Names_every_property_once_with_the_incident_it_prevents()
    {
        foreach (var list in new[] { IgnoredChanges.OfMember, IgnoredChanges.OfInstance, IgnoredChanges.OfGlobalCluster })
        {
            Assert.NotEmpty(list);
            Assert.Equal(list.Length, list.Select(change => change.Property).Distinct().Count());
            Assert.All(list, change =>
            {
                Assert.EndsWith(").", change.Incident, StringComparison.Ordinal); // ends with its source
                Assert.Contains('(', change.Incident);
            });
        }
    }
}
