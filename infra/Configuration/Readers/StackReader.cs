using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads and judges all that one stack was given.</summary>
internal static class StackReader
{
    /// <summary>Reads the stack.</summary>
    public static StackReading Read(ConfigurationSource source)
    {
        var problems = new List<ConfigurationProblem>();
        var stack = Section.Of(source, problems);

        stack.Check(SharedTopology.Check(source));
        var topology = stack.RequiredSection(StackKeys.Topology, TopologyReader.Example, TopologyReader.Read);

        var role = stack.Required(
            StackKeys.Role, Choice.Of<StackRole>(), topology.OfStack(source.StackName) is null ? "global" : "region");
        stack.Check(KnownKeys.Check(source, role));
        stack.Check(RoleOfStack.Check(source.StackName, role, topology));

        // Without a role nobody can say which other keys are right.
        Func<StackSettings>? build = role switch
        {
            { IsSet: false } => null,
            { Value: StackRole.Region } => ReadRegion(source.StackName, stack, topology),
            _ => ReadGlobal(source, stack, topology),
        };
        return new(source, role, topology, problems.Count == 0 ? build!() : null, problems);
    }

    private static Func<GlobalSettings> ReadGlobal(ConfigurationSource source, Section stack, TopologyReading topology)
    {
        var database = stack.SectionOrNone(
            DatabaseReader.Key, DatabaseReader.Example, section => DatabaseReader.Read(section, topology));
        var tables = TablesReader.Read(stack, database);
        var recovery = stack.OptionalSection(RecoveryReader.Key, RecoveryReader.Example, RecoveryReader.Read);
        var dns = stack.SectionOrNone(
            DnsReader.Key, DnsReader.Example, section => DnsReader.Read(section, topology, database, recovery.Time, recovery.Decision));
        var cost = stack.OptionalSection(CostReader.Key, CostReader.Example, CostReader.Read);
        var accepted = AcceptReader.Read(stack);
        stack.Check(AutomationHasDatabase.Check(recovery.Automation, database));
        MeshSettings ReadMesh(Section section) => MeshReader.Read(section, topology, source);
        var mesh = topology.Pattern is CoordinationPattern.Mesh
            ? stack.RequiredSection(MeshReader.Key, MeshReader.Example, ReadMesh)
            : stack.SectionOrNone(MeshReader.Key, MeshReader.Example, ReadMesh);
        return () => new()
        {
            Stack = source.StackName,
            Topology = topology.Build(),
            Database = database,
            Tables = tables,
            Dns = dns,
            Mesh = mesh,
            Recovery = new() { Time = recovery.Time, Point = recovery.Point, Decision = recovery.Decision, Automation = recovery.Automation },
            Cost = cost,
            Accepted = accepted,
        };
    }

    private static Func<RegionSettings> ReadRegion(string name, Section stack, TopologyReading topology)
    {
        var region = stack.Required(StackKeys.Region, RegionName.Format, topology.OfStack(name)?.Label);
        stack.Check(RegionOfStack.Check(name, region, topology));

        var entry = topology.Find(region);
        var network = stack.OptionalSection(NetworkReader.Key, NetworkReader.Example, NetworkReader.Read);
        var capacity = stack.RequiredSection(
            CapacityReader.Key, CapacityReader.Example, section => CapacityReader.Read(section, entry));
        var cluster = stack.RequiredSection(
            ClusterReader.Key, ClusterReader.Example, section => ClusterReader.Read(section, topology));
        var delivery = stack.OptionalSection(
            DeliveryReader.Key, DeliveryReader.Example, section => DeliveryReader.Read(section, region));
        var accepted = AcceptReader.Read(stack);
        return () => new()
        {
            Stack = name,
            Topology = topology.Build(),
            Region = entry!.Value,
            Network = network,
            Capacity = capacity,
            Cluster = cluster,
            Delivery = delivery,
            Accepted = accepted,
        };
    }
}
