using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>Draws the ownership map: who may write or answer which name, from the records, the controllers and the clusters of the plan.</summary>
internal static class Ownership
{
    /// <summary>The map of a plan.</summary>
    public static OwnershipMap Of(SystemPlan plan)
    {
        // A name that only exists once ACM has chosen it begins with an underscore, which no service's name does.
        var records = new DnsPlan(plan).Records.Where(record => !record.Key.Name.Contains('<')).ToList();
        var controllers = DnsController.Of(plan);
        var clusters = ClusterDomain.Of(plan).ToList();
        return new(
            [
                .. records.Select(record => new NameOwner($"stack {record.Stack}", record.Key.Zone, record.Key.Name)).Distinct(),
                .. controllers.SelectMany(controller => controller.Domains.DefaultIfEmpty("").Select(domain =>
                    new NameOwner(controller.Name, controller.Zone, domain.Length == 0 ? "*" : $"*.{domain}"))),
                .. clusters.Select(cluster => new NameOwner($"CoreDNS of {cluster.AnsweredBy}", "", $"*.{cluster.Domain}")),
            ],
            [
                .. BetweenStacks(records),
                .. BetweenRecordsAndControllers(records, controllers),
                .. BetweenControllers(controllers),
                .. controllers.SelectMany(Unheld),
                .. BetweenClusters(clusters),
            ]);
    }

    private static IEnumerable<string> BetweenStacks(IEnumerable<DnsRecord> records) =>
        from same in records.GroupBy(record => record.Key)
        let stacks = same.Select(record => record.Stack).Distinct().ToList()
        where stacks.Count > 1
        select $"{same.Key.Name} {same.Key.Type} is written by the stacks {string.Join(" and ", stacks)}";

    private static IEnumerable<string> BetweenRecordsAndControllers(IEnumerable<DnsRecord> records, IEnumerable<DnsController> controllers) =>
        from name in records.Select(record => (record.Key.Zone, record.Key.Name, record.Stack)).Distinct()
        from controller in controllers
        where controller.LooksAt(name.Zone) && controller.Writes(name.Name)
        select $"{name.Name} is written by the stack {name.Stack}, and {controller.Name} may write it too";

    private static IEnumerable<string> BetweenControllers(IReadOnlyList<DnsController> controllers) =>
        from pair in controllers.SelectMany((one, place) => controllers.Skip(place + 1).Select(other => (One: one, Other: other)))
        where pair.One.Zone.Length == 0 || pair.Other.LooksAt(pair.One.Zone)
        from line in Overlaps(pair.One, pair.Other)
        select line;

    private static IEnumerable<string> BetweenClusters(IEnumerable<ClusterDomain> clusters) =>
        from same in clusters.GroupBy(cluster => cluster.Domain)
        where same.Count() > 1
        select $"{same.Key} is answered by the clusters of {string.Join(" and ", same.Select(cluster => cluster.AnsweredBy))}";

    private static IEnumerable<string> Overlaps(DnsController one, DnsController other)
    {
        if (one.OwnerId == other.OwnerId)
            yield return $"{one.Name} and {other.Name} share the owner id '{one.OwnerId}', and each deletes the other's records";
        var shared = one.Domains.Where(other.LooksAfter).Concat(other.Domains.Where(one.LooksAfter)).Distinct().ToList();
        if (one.Domains.IsEmpty || other.Domains.IsEmpty || shared.Count > 0)
            yield return $"{one.Name} and {other.Name} both look after {(shared.Count > 0 ? string.Join(" and ", shared) : "every name")}";
    }

    // Two lines of defence that say the same: what it looks after, and what its role lets it write.
    private static IEnumerable<string> Unheld(DnsController controller)
    {
        if (controller.Domains.IsEmpty)
            yield return $"{controller.Name} has no domain filter and looks after every name";
        if (controller.Permitted.IsEmpty)
            yield return $"{controller.Name}: its role may write every name of the zone";
        else
        {
            foreach (var domain in controller.Domains.Where(domain => !controller.Permitted.Contains($"*.{domain}")))
                yield return $"{controller.Name} looks after {domain}, and its role writes {string.Join(" and ", controller.Permitted)} only";
        }

        if (controller.OwnerId is "" or "default")
            yield return $"{controller.Name} has no owner id of its own";
        if (controller.Policy.Length == 0)
            yield return $"{controller.Name} has no policy";
    }
}
