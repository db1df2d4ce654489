using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Addons.ExternalDns;

/// <summary>
/// Writes the names of this cluster's services: those below <c>region.zone</c> and no others. The failover names above
/// belong to the stack that binds the regions, and no mistake in a cluster can touch them.
/// </summary>
internal static class ExternalDnsAddon
{
    internal const string ServiceAccount = "external-dns";

    // Ships ExternalDNS 0.21; 0.22 reads another annotation prefix, with no way back.
    private const string Version = "1.21.1";

    // Pinned in words, so that an upgrade cannot silently orphan every annotation.
    internal const string AnnotationPrefix = "external-dns.alpha.kubernetes.io/";

    // Never change it: ownership records under another prefix are strangers' records.
    private const string OwnershipPrefix = "owner-%{record_type}-";

    internal static HelmAddonSpec Spec(AddonCluster cluster, string domain, string zoneId) => new("external-dns", "external-dns", Version)
    {
        Repository = "https://kubernetes-sigs.github.io/external-dns/",
        Values = new Dictionary<string, object>
        {
            ["provider"] = new Dictionary<string, object> { ["name"] = "aws" },
            ["sources"] = new[] { "service", "gateway-httproute" },
            // It removes a name with its service, and only names that carry its own mark.
            ["policy"] = "sync",
            ["registry"] = "txt",
            ["txtOwnerId"] = cluster.Name,
            ["txtPrefix"] = OwnershipPrefix,
            ["annotationPrefix"] = AnnotationPrefix,
            ["domainFilters"] = new[] { domain },
            ["interval"] = "1m",
            ["triggerLoopOnEvent"] = true,
            // It has no leader election; two would undo each other's work.
            ["deploymentStrategy"] = new Dictionary<string, object> { ["type"] = "Recreate" },
            ["extraArgs"] = new[]
            {
                $"--zone-id-filter={zoneId}",
                "--aws-zone-type=public",
                "--aws-zone-match-parent", // the filter names a part of the zone, which would not match by itself
            },
            ["env"] = new[] { new Dictionary<string, object> { ["name"] = "AWS_REGION", ["value"] = cluster.Region } },
            ["serviceAccount"] = new Dictionary<string, object> { ["create"] = true, ["name"] = ServiceAccount },
        },
    };

    // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-rrset-conditions.html
    internal static PolicyDocument Permissions(string domain, string zoneId)
    {
        var zone = $"arn:aws:route53:::hostedzone/{zoneId}";
        return new(
            new PolicyStatement
            {
                Sid = "OwnNames",
                Actions = ["route53:ChangeResourceRecordSets"],
                Resources = [zone],
                Conditions =
                [
                    // One label or more before the domain, ownership records included; never the domain itself.
                    new("ForAllValues:StringLike", "route53:ChangeResourceRecordSetsNormalizedRecordNames", $"*.{domain}"),
                    new("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsRecordTypes", "A", "AAAA", "CNAME", "TXT"),
                ],
            },
            new PolicyStatement
            {
                Sid = "ReadZone",
                Actions = ["route53:ListResourceRecordSets", "route53:ListTagsForResources"],
                Resources = [zone],
            },
            new PolicyStatement { Sid = "FindZone", Actions = ["route53:ListHostedZones"], Resources = ["*"] });
    }
}
