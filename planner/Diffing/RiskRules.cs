using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Diffing;

/// <summary>Sorts changes into risk classes.</summary>
internal static class RiskRules
{
    /// <summary>Properties that nobody's traffic depends on.</summary>
    private static readonly ImmutableHashSet<string> Harmless = ["tags", "tagsAll", "description", "comment", "triggers", "labels"];

    /// <summary>Properties whose change restarts or rolls what runs, wherever they stand.</summary>
    private static readonly ImmutableHashSet<string> Rolling =
    [
        "allocatedStorage", "amiType", "amiId", "engineVersion", "imageId", "instanceClass", "instanceType", "instanceTypes", "launchTemplate",
        "maxSize", "minSize", "releaseVersion", "userData", "version", "addonVersion", "capacityType", "parameters", "port",
    ];

    /// <summary>What traffic passes through, by how a type begins; the longest beginning counts.</summary>
    private static readonly ImmutableArray<(string Begins, string What, bool EveryUpdate)> OnThePath =
    [
        ("aws:route53/", "DNS", true),
        ("aws:acm/", "TLS", true),
        ("aws:lb/", "load balancing", true),
        ("aws:ec2transitgateway/", "routing between networks", true),
        ("aws:ec2/route", "routing", true),
        ("aws:ec2/mainRouteTableAssociation", "routing", true),
        ("aws:ec2/natGateway", "the way out", true),
        ("aws:ec2/internetGateway", "the way in and out", true),
        ("aws:ec2/vpcEndpoint", "the way to AWS services", true),
        ("aws:ec2/networkAcl", "packet filtering", true),
        ("aws:ec2/securityGroup", "packet filtering", true),
        ("aws:vpc/securityGroup", "packet filtering", true),
        ("aws:ec2/subnet", "the network", true),
        ("aws:ec2/vpc:", "the network", true),
        ("aws:ec2/launchTemplate", "nodes", false),
        ("aws:eks/", "nodes and the control plane", false),
        ("eks:", "nodes and the control plane", false),
        ("aws:rds/", "database connections", false),
        ("aws:dynamodb/", "table access", false),
        ("kubernetes:gateway.networking.k8s.io", "load balancing", true),
        ("kubernetes:helm.sh/", "what runs in the cluster", true),
    ];

    /// <summary>The changes with their risks.</summary>
    public static ImmutableArray<ResourceChange> Judge(ImmutableArray<ResourceChange> changes, StackRegions regions)
    {
        var judged = changes.Select(change => change with { Risks = [.. Own(change)] }).ToImmutableArray();
        var disrupted = judged.Where(IsDisruptive).Select(change => regions.RegionOf(change.Resource)).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (disrupted.Count < 2)
        {
            return judged;
        }

        var everywhere = new Risk(RiskClass.BothRegions, $"disruptive changes in {string.Join(" and ", disrupted)} at once");
        return
        [
            .. judged.Select(change => IsDisruptive(change) && regions.RegionOf(change.Resource) is not null
                ? change with { Risks = [.. change.Risks.Append(everywhere).OrderBy(risk => risk.Class)] }
                : change),
        ];
    }

    /// <summary>True for a change that something which runs today may notice.</summary>
    private static bool IsDisruptive(ResourceChange change) =>
        (change.Resource.Custom || change.Resource.Remote)
        && (change.Kind is ChangeKind.Replaced or ChangeKind.Removed || change.Risks.Any(risk => risk.Class is RiskClass.DataLoss or RiskClass.Traffic));

    private static IEnumerable<Risk> Own(ResourceChange change)
    {
        if (change.Kind is ChangeKind.Added)
        {
            return [];
        }

        return new[] { DataLoss(change), LoweredGuard(change), Traffic(change), Protected(change) }.OfType<Risk>();
    }

    private static Risk? DataLoss(ResourceChange change)
    {
        if (change.Before is not { } before || StatefulTypes.WhatItKeeps(before.Type) is not { } kept)
        {
            return null;
        }

        return (change.Kind, before.Options.RetainOnDelete) switch
        {
            (ChangeKind.Removed, false) => new(RiskClass.DataLoss, $"deletes {kept}"),
            (ChangeKind.Replaced, false) => new(RiskClass.DataLoss, $"{Verb(change)} {kept} by an empty one"),
            (ChangeKind.Replaced, true) => new(RiskClass.DataLoss, $"{Verb(change)} {kept} by an empty one; the old one is retained, unmanaged"),
            _ => null, // retained: it stays, unmanaged
        };
    }

    private static string Verb(ResourceChange change) => change.Replacement is ReplacementLikelihood.Certain ? "replaces" : "likely replaces";

    /// <summary>Guards that keep data when something goes wrong later.</summary>
    private static Risk? LoweredGuard(ResourceChange change)
    {
        var lowered = change.Properties.Where(property => !property.Ignored && !property.Follows && IsLowered(property)).Select(property => property.Path).ToList();
        return lowered.Count == 0 ? null : new(RiskClass.DataLoss, $"lowers a guard of data: {string.Join(", ", lowered)}");
    }

    private static bool IsLowered(PropertyChange property) => LastName(property.Path) switch
    {
        "deletionProtection" or "deletionProtectionEnabled" or "storageEncrypted" or "enableKeyRotation" or "encrypted" =>
            property.Before is PlannedBool { Value: true } && property.After is not PlannedBool { Value: true },
        "skipFinalSnapshot" or "forceDestroy" or "bypassPolicyLockoutSafetyCheck" =>
            property.Before is not PlannedBool { Value: true } && property.After is PlannedBool { Value: true },
        "backupRetentionPeriod" or "retentionInDays" or "deletionWindowInDays" or "recoveryWindowInDays" =>
            property is { Before: PlannedNumber { Value: var old }, After: PlannedNumber { Value: var now } } && now < old,
        _ => false,
    };

    private static Risk? Traffic(ResourceChange change)
    {
        var through = OnThePath.Where(entry => change.Resource.Type.StartsWith(entry.Begins, StringComparison.Ordinal)).OrderByDescending(entry => entry.Begins.Length).FirstOrDefault();
        if (through == default)
        {
            return null;
        }

        if (change.Kind is ChangeKind.Replaced or ChangeKind.Removed)
        {
            return new(RiskClass.Traffic, change.Kind is ChangeKind.Removed ? $"{through.What} goes" : $"{through.What} is interrupted or moves");
        }

        var felt = change.Properties
            .Where(property => !property.Ignored && (through.EveryUpdate ? !Harmless.Contains(FirstName(property.Path)) : Rolling.Contains(FirstName(property.Path)) || Rolling.Contains(LastName(property.Path))))
            .ToList();
        return felt.Count == 0 ? null : new(RiskClass.Traffic, $"{through.What} changes: {Wording.Some(felt.Select(property => property.Path))}");
    }

    private static Risk? Protected(ResourceChange change)
    {
        if (change.Before is not { Options.Protect: true } before)
        {
            return null;
        }

        if (change.After is { Options.Protect: false })
        {
            return new(RiskClass.Protected, "loses its protection");
        }

        return change.Kind switch
        {
            ChangeKind.Removed => new(RiskClass.Protected, "is protected: Pulumi refuses to delete it until it is not"),
            ChangeKind.Replaced => new(RiskClass.Protected, "is protected: Pulumi refuses to replace it until it is not"),
            ChangeKind.Updated => new(RiskClass.Protected, "is protected and changes in place"),
            ChangeKind.Moved => new(RiskClass.Protected, $"is protected and moves from {before.Name}"),
            _ => null,
        };
    }

    private static string FirstName(string path) => path[..(path.IndexOfAny(['.', '[']) is var end and > 0 ? end : path.Length)];

    private static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];
}
