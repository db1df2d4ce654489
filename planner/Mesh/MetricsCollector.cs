using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Mesh;

/// <summary>A collector of a cluster's counters, as planned, with what its configuration says that it asks.</summary>
/// <param name="Resource">The collector.</param>
internal sealed record MetricsCollector(PlannedResource Resource)
{
    internal const string Type = "aws:amp/scraper:Scraper";

    // Where it asks what there is to ask.
    private const int KubernetesApi = 443;

    private const string DeclaredPort = "__meta_kubernetes_pod_container_port_number";
    private const string Address = "__address__";

    private PlannedObject? Configuration => JsonText.Open(Resource.Inputs["scrapeConfiguration"]) as PlannedObject;

    /// <summary>The cluster it asks in, with its subnets and groups; null where it asks in none.</summary>
    public PlannedObject? Source => (Resource.Inputs["source"] as PlannedObject)?["eks"] as PlannedObject;

    /// <summary>The ports of pods that it asks, by the name of the job, and the Kubernetes API. Nothing but the API where its configuration cannot be read.</summary>
    public ImmutableArray<ServicePort> Ports =>
    [
        new("tcp", KubernetesApi, "kubernetes-api"),
        .. from job in PlanReader.Items(Configuration?["scrape_configs"]).OfType<PlannedObject>()
           from step in PlanReader.Items(job["relabel_configs"]).OfType<PlannedObject>()
           let port = PortOf(step)
           where port is not null
           select new ServicePort("tcp", port.Value, PlanReader.Text(job["job_name"])),
    ];

    /// <summary>How often it asks; null where its configuration does not say.</summary>
    public int? IntervalSeconds =>
        PlanReader.Text((Configuration?["global"] as PlannedObject)?["scrape_interval"]) is [.. var seconds, 's'] && int.TryParse(seconds, CultureInfo.InvariantCulture, out var interval)
            ? interval
            : null;

    /// <summary>Every collector of the plan.</summary>
    public static IEnumerable<MetricsCollector> In(SystemPlan plan) => plan.OfType(Type).Select(resource => new MetricsCollector(resource));

    // A job keeps the pods that declare a port, or says itself at which one it asks.
    private static int? PortOf(PlannedObject step)
    {
        var text = PlanReader.Items(step["source_labels"]).Any(label => PlanReader.Text(label) == DeclaredPort) ? PlanReader.Text(step["regex"])
            : PlanReader.Text(step["target_label"]) == Address ? PlanReader.Text(step["replacement"])?.Split(':')[^1]
            : null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var port) ? port : null;
    }
}
