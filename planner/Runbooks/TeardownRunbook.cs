using System.Collections.Immutable;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>Everything goes, in an order that leaves nothing behind that nobody owns.</summary>
internal static class TeardownRunbook
{
    internal const string Name = "teardown";

    // With it Argo CD deletes what an application made; without it only the application goes.
    private const string Cascade = "resources-finalizer.argocd.argoproj.io";

    /// <summary>The runbook.</summary>
    public static Runbook Of(RunbookScene scene)
    {
        var regions = scene.Facts.Regions;
        return new(
            Name,
            "Tear everything down",
            "In this order, or something is left behind that nobody owns: delivery would put back what is deleted, and load balancers that a controller made keep the network from going."
            + (regions.Any(region => scene.Names.Of(region.Region).PrivateApi) ? " kubectl needs a way into each region's network." : ""),
            [
                .. regions.SelectMany(region => Drain(region, scene.Names.Of(region.Region))),
                Allow(scene),
                new(
                    "Delete what binds the regions",
                    $"pulumi destroy --stack {scene.Names.GlobalStack}",
                    "No resource left in the stack." + (scene.HasDatabase ? " The database's instances are gone; its members, which are kept from a slip of the hand, are not." : ""),
                    scene.HasDatabase ? "half an hour: instances take ten minutes each, one after the other" : "ten minutes",
                    "A peering that is being deleted holds its routes for a minute: run it again."),
                .. scene.HasDatabase ? [Database(scene)] : Array.Empty<RunbookStep>(),
                new(
                    "Delete the regions",
                    string.Join('\n', regions.Reverse().Select(region => $"pulumi destroy --stack {region.Stack}")),
                    "No resource left in any stack."
                    + (scene.Names.Retained.IsEmpty ? "" : $" Still in the account, for you to delete when nobody misses them: {string.Join(", ", scene.Names.Retained)}."),
                    "half an hour each",
                    "A network that cannot be deleted holds a network interface: delete the load balancer or endpoint that it names."),
            ]);
    }

    private static IEnumerable<RunbookStep> Drain(RegionFacts region, RegionNames names)
    {
        if (names.Delivery is { } delivery)
        {
            var kubectl = $"kubectl --context {region.Cluster} --namespace {delivery.Namespace}";
            yield return new(
                $"Stop delivery in {region.Region}",
                string.Join(
                    '\n',
                    [
                        Commands.Context(region),
                        .. delivery.Prunes
                            ? Array.Empty<string>()
                            : delivery.Roots.Select(root => $$$"""{{{kubectl}}} patch {{{delivery.Kind}}} {{{root}}} --type merge --patch '{"metadata":{"finalizers":["{{{Cascade}}}"]}}'"""),
                        .. delivery.Roots.Select(root => $"{kubectl} delete {delivery.Kind} {root} --wait"),
                        $"{kubectl} delete {delivery.Kind} --all --wait",
                    ]),
                "The root and everything that it made are deleted; the last command finds nothing.",
                "five minutes",
                "An object that hangs on its finalizer: find out what of its own does not go, and delete that. Only then take the finalizer away.");
        }

        var own = names.OwnServices;
        yield return new(
            $"Drain the load balancers of {region.Region}",
            (names.Delivery is null ? $"{Commands.Context(region)}\n" : "")
            + $"kubectl --context {region.Cluster} delete gateways.gateway.networking.k8s.io --all --all-namespaces --wait\n"
            + $"kubectl --context {region.Cluster} get services --all-namespaces --field-selector spec.type=LoadBalancer --no-headers",
            own.IsEmpty ? "`No resources found`." : $"Only {string.Join(" and ", own)}, which the stacks own and delete.",
            "five minutes",
            "Delete the other services listed, and wait until the controller has removed their load balancers.");
    }

    private static RunbookStep Allow(RunbookScene scene)
    {
        var regions = scene.Facts.Regions;
        return new(
            "Allow deletion",
            string.Join(
                '\n',
                [
                    $"pulumi state unprotect --all --stack {scene.Names.GlobalStack} --yes",
                    .. regions.Select(region => $"pulumi state unprotect --all --stack {region.Stack} --yes"),
                    .. regions.SelectMany(region => Unguard(region, scene.Names.Of(region.Region))),
                    .. scene.Names.Tables.Select(table => $"aws dynamodb update-table --region {table.Region} --table-name {table.Name} --no-deletion-protection-enabled"),
                    .. scene.HasDatabase
                        ? [$"aws rds modify-global-cluster --region {scene.Facts.Writer} --global-cluster-identifier {scene.Facts.GlobalDatabase!.Value} --no-deletion-protection"]
                        : Array.Empty<string>(),
                ]),
            "The resources are listed as unprotected, and each guard as off.",
            "two minutes",
            "You lack the right, and that is good: ask who has it.");
    }

    private static IEnumerable<string> Unguard(RegionFacts region, RegionNames names)
    {
        if (names.GuardsCluster)
            yield return $"aws eks update-cluster-config --region {region.Region} --name {region.Cluster} --no-deletion-protection";
        foreach (var balancer in names.LoadBalancers)
        {
            yield return $"aws elbv2 modify-load-balancer-attributes --region {region.Region} --attributes Key=deletion_protection.enabled,Value=false \\\n"
                + $"  --load-balancer-arn \"$(aws resourcegroupstaggingapi get-resources --region {region.Region} --resource-type-filters elasticloadbalancing:loadbalancer \\\n"
                + $"  --tag-filters Key=Name,Values={balancer} --query 'ResourceTagMappingList[0].ResourceARN' --output text)\"";
        }

        if (region.Database is { } member)
            yield return $"aws rds modify-db-cluster --region {region.Region} --db-cluster-identifier {member.Value} --no-deletion-protection --apply-immediately";
    }

    /// <summary>The members stay when their stack goes: a slip of the hand must not take the data. Copies first, then the writer, with a last snapshot.</summary>
    private static RunbookStep Database(RunbookScene scene)
    {
        var writer = scene.Facts.Find(scene.Facts.Writer) ?? scene.Facts.Home;
        var order = scene.Facts.Regions.Where(region => region.Database is not null).OrderBy(region => region == writer).ToImmutableArray();
        return new(
            "Delete the database, with a last snapshot",
            string.Join(
                '\n',
                [
                    .. order.SelectMany(region => scene.Commands.Detach(region, region).Split('\n', 2)).Distinct(), // the account is asked for once
                    $"aws rds delete-global-cluster --region {writer.Region} --global-cluster-identifier {scene.Facts.GlobalDatabase!.Value}",
                    .. order.Select(region => $"aws rds delete-db-cluster --region {region.Region} --db-cluster-identifier {region.Database!.Value} "
                        + (region == writer ? $"--final-db-snapshot-identifier {region.Database!.Value}-final" : "--skip-final-snapshot")),
                ]),
            $"`Status: deleting` for each member. The snapshot {writer.Database!.Value}-final stays.",
            "ten minutes",
            "`InvalidDBClusterStateFault`: an instance is still being deleted. Wait, and go on where it stopped.");
    }
}
