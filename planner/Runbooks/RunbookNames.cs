using System.Collections.Immutable;

namespace MultiRegion.Planner.Runbooks;

/// <summary>What people call by name in a runbook, beside what decides how long a recovery takes.</summary>
internal sealed record RunbookNames
{
    /// <summary>Nothing is known: the runbooks get by with the recovery's own facts.</summary>
    public static readonly RunbookNames None = new();

    /// <summary>The stack that binds the regions.</summary>
    public string GlobalStack { get; init; } = "global";

    /// <summary>The Region switch plan; null without one.</summary>
    public SwitchPlanNames? Switch { get; init; }

    /// <summary>The routing controls; null without any.</summary>
    public ControlNames? Controls { get; init; }

    /// <summary>The region whose member made the database; null without one.</summary>
    public string? InitialWriter { get; init; }

    /// <summary>Minutes to bring the global stack up from nothing.</summary>
    public double GlobalMinutes { get; init; }

    /// <summary>Tables that are guarded against deletion.</summary>
    public ImmutableArray<TableName> Tables { get; init; } = [];

    /// <summary>How many of which type stay in the account when every stack is gone, as words.</summary>
    public ImmutableArray<string> Retained { get; init; } = [];

    /// <summary>The regions' own names, by region.</summary>
    public ImmutableDictionary<string, RegionNames> Regions { get; init; } = ImmutableDictionary<string, RegionNames>.Empty;

    /// <summary>A region's own names.</summary>
    public RegionNames Of(string region) => Regions.GetValueOrDefault(region, RegionNames.None);
}

/// <summary>What people call by name in one region.</summary>
internal sealed record RegionNames
{
    /// <summary>Nothing is known.</summary>
    public static readonly RegionNames None = new();

    /// <summary>Who delivers applications; null where nobody does.</summary>
    public DeliveryNames? Delivery { get; init; }

    /// <summary>True where nodes come when pods wait, so that it is pods that have to be asked for.</summary>
    public bool GrowsByPods { get; init; }

    /// <summary>True where the cluster is guarded against deletion.</summary>
    public bool GuardsCluster { get; init; }

    /// <summary>True where the cluster's API answers inside the network only.</summary>
    public bool PrivateApi { get; init; }

    /// <summary>Load balancers that are guarded against deletion, by their Name tag.</summary>
    public ImmutableArray<string> LoadBalancers { get; init; } = [];

    /// <summary>Services of type LoadBalancer that belong to a stack and go with it.</summary>
    public ImmutableArray<string> OwnServices { get; init; } = [];

    /// <summary>The document for a loss; null where none is planned.</summary>
    public string? FailoverDocument { get; init; }

    /// <summary>The document for a plan; null where none is planned.</summary>
    public string? SwitchoverDocument { get; init; }

    /// <summary>Minutes to bring the stack up from nothing.</summary>
    public double Minutes { get; init; }
}

/// <summary>A Region switch plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Steps">The steps of its workflows, in order.</param>
internal sealed record SwitchPlanNames(string Name, ImmutableArray<string> Steps);

/// <summary>Routing controls.</summary>
/// <param name="Rules">The safety rules over them.</param>
/// <param name="ByRegion">The control that each region has.</param>
internal sealed record ControlNames(ImmutableArray<string> Rules, ImmutableSortedDictionary<string, string> ByRegion);

/// <summary>An agent that delivers applications, and the objects that it starts from.</summary>
/// <param name="Kind">The kind of these objects, as kubectl spells it.</param>
/// <param name="Namespace">Where they are.</param>
/// <param name="Roots">Their names.</param>
internal sealed record DeliveryNames(string Kind, string Namespace, ImmutableArray<string> Roots)
{
    internal const string Application = "applications.argoproj.io";
    internal const string Kustomization = "kustomizations.kustomize.toolkit.fluxcd.io";

    /// <summary>True where deleting an object deletes what it made without being told to.</summary>
    public bool Prunes => Kind == Kustomization;
}

/// <summary>A table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it is guarded.</param>
internal sealed record TableName(string Name, string Region);
