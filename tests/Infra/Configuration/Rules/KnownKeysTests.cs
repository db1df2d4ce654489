using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class KnownKeysTests
{
    [Fact]
    public void Accepts_what_the_role_reads() => Assert.Empty(KnownKeys.Check(Given.UsEast1, Some.Setting(StackRole.Region)));

    [Fact]
    public void Rejects_an_unknown_key_and_guesses_what_was_meant() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: capacty: got an unknown key, expected one of role, region, network, capacity, cluster, gitops, accept. Did you mean 'capacity'?"],
        KnownKeys.Check(Given.UsEast1.With("capacty", "{}"), Some.Setting(StackRole.Region)).Messages());

    [Fact]
    public void Rejects_an_unknown_key_unlike_any_other() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: tooling: got an unknown key, expected one of role, region, network, capacity, cluster, gitops, accept. Remove it."],
        KnownKeys.Check(Given.UsEast1.With("tooling", "x"), Some.Setting(StackRole.Region)).Messages());

    [Fact]
    public void Rejects_the_key_of_another_role() => Assert.Equal(
        ["stacks/Pulumi.global.yaml: capacity: got a key for another role, expected one of role, database, tables, dns, mesh, recovery, cost, accept. Remove it, or move it to a stack that reads it."],
        KnownKeys.Check(Given.Global.With("capacity", "{}"), Some.Setting(StackRole.Global)).Messages());

    [Fact]
    public void Accepts_any_roles_key_while_the_role_is_unknown() => Assert.Empty(KnownKeys.Check(Given.UsEast1, Some.Unset<StackRole>()));

    // The project's file gives its keys to every stack, so the global one is given them too.
    [Fact]
    public void Accepts_in_the_projects_file_what_any_role_reads() => Assert.Empty(
        KnownKeys.Check(Given.Global.With("cluster", "{}") with { ProjectKeys = ImmutableHashSet.Create("topology", "cluster") }, Some.Setting(StackRole.Global)));

    [Fact]
    public void Rejects_in_the_projects_file_what_no_role_reads() => Assert.Equal(
        ["Pulumi.yaml: clusters: got an unknown key, expected one of role, topology, region, network, capacity, cluster, gitops, accept, database, tables, dns, mesh, recovery, cost. Did you mean 'cluster'?"],
        KnownKeys.Check(Given.Global.With("clusters", "{}") with { ProjectKeys = ImmutableHashSet.Create("topology", "clusters") }, Some.Setting(StackRole.Global)).Messages());
}
