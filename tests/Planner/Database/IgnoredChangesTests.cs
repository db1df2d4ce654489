using MultiRegion.Components.Database;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Database;

/// <summary>
/// What AWS reports of the database after it changed by itself, laid over the program's own plan as a refresh does. The
/// next update must find nothing to do; a list that lets something through names the incident that follows.
/// </summary>
public class IgnoredChangesTests
{
    private const string Cluster = "aws:rds/cluster:Cluster";
    private const string Instance = "aws:rds/clusterInstance:ClusterInstance";
    private const string Global = "aws:rds/globalCluster:GlobalCluster";

    /// <summary>Per property of each list: what is read back of it, and the incident that comparing it was.</summary>
    public static TheoryData<string, string, string, string> Incidents => new()
    {
        { Cluster, "globalClusterIdentifier", "", "cloudposse/terraform-aws-rds-cluster#281: the member is removed from the global database" },
        { Cluster, "replicationSourceIdentifier", "arn:of-the-new-writer", "hashicorp/terraform-provider-aws#43214: the replica is promoted to a database of its own" },
        { Cluster, "engineVersion", "16.11", "hashicorp/terraform-provider-aws#29487: a member is asked to go back behind the others" },
        { Cluster, "databaseName", "reported-everywhere", "hashicorp/terraform-provider-aws#28187: clusters are replaced" },
        { Cluster, "masterUsername", "reported-everywhere", "hashicorp/terraform-provider-aws, rds/cluster.go: clusters are replaced" },
        { Cluster, "masterPassword", "rotated", "crossplane-contrib/provider-aws#1668: the password is sent to a replica" },
        { Cluster, "masterPasswordWo", "rotated", "crossplane-contrib/provider-aws#1668: the password is sent to a replica" },
        { Cluster, "availabilityZones", "us-east-1a,us-east-1b,us-east-1c", "documentation of aws.rds.Cluster, availabilityZones: clusters are replaced" },
        { Cluster, "snapshotIdentifier", "rds:unplanned-global-failover-production", "hashicorp/terraform-provider-aws#10965: the rebuilt member is replaced" },
        { Cluster, "sourceRegion", "us-west-2", "hashicorp/terraform-provider-aws, rds/cluster.go: clusters are replaced" },
        { Instance, "engineVersion", "16.11", "hashicorp/terraform-provider-aws#29487: an instance is asked to go back behind its cluster" },
        { Global, "sourceDbClusterIdentifier", "arn:of-the-new-writer", "aws-cloudformation/cloudformation-coverage-roadmap#1856: every switchover is drift of the global cluster" },
    };

    [Theory]
    [MemberData(nameof(Incidents))]
    public async Task Leaves_alone_what_changes_without_the_program(string type, string property, string reported, string incident)
    {
        var plan = await new RealSystem().PlanAsync();

        foreach (var resource in plan.OfType(type))
        {
            var state = new PlannedObject(resource.Inputs.Members.SetItem(property, new PlannedString(reported)));
            var update = InputChange.Between(state, resource.Inputs).Where(change => !change.IsUnder(resource.Options.IgnoreChanges)).ToList();
            Assert.True(update.Count == 0, $"{resource.Name}: {string.Join(", ", update.Select(change => change.Path))} would be set back. {incident}");
        }
    }

    [Fact]
    public void Tells_the_incident_of_every_entry()
    {
        var told = Incidents.Select(row => ((string)row[0], (string)row[1], Source((string)row[3]))).Order();
        var listed = new[] { (Cluster, IgnoredChanges.OfMember), (Instance, IgnoredChanges.OfInstance), (Global, IgnoredChanges.OfGlobalCluster) }
            .SelectMany(list => list.Item2.Select(change => (list.Item1, change.Property, change.Incident[(change.Incident.LastIndexOf('(') + 1)..^2].Replace(": ForceNew", "", StringComparison.Ordinal))))
            .Order();

        Assert.Equal(listed, told);
    }

    [Fact]
    public async Task Has_one_list_for_all_members_whatever_their_role()
    {
        var plan = await new RealSystem { Regions = 3 }.PlanAsync();

        var clusters = plan.OfType(Cluster).ToList();
        Assert.Equal(3, clusters.Count);
        Assert.All(clusters, cluster => Assert.Equal(IgnoredChanges.OfMember.Select(change => change.Property), cluster.Options.IgnoreChanges));
    }

    private static string Source(string incident) => incident[..incident.IndexOf(": ", StringComparison.Ordinal)];
}
