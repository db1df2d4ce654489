namespace MultiRegion.Components.Mesh;

/// <summary>What a pod of the mesh asks its node for.</summary>
/// <param name="Cpu">Processor time, as Kubernetes writes it.</param>
/// <param name="Memory">Memory, as Kubernetes writes it.</param>
/// <seealso href="https://istio.io/latest/docs/ops/deployment/performance-and-scalability/"/>
internal sealed record ResourceRequests(string Cpu, string Memory)
{
    /// <summary>istiod, as its chart has it: enough for a thousand services.</summary>
    internal static readonly ResourceRequests Istiod = new("500m", "2048Mi");

    /// <summary>A sidecar, as the chart has it: a tenth of a core carries 500 requests per second by Istio's own figure.</summary>
    internal static readonly ResourceRequests Sidecar = new("100m", "128Mi");

    /// <summary>The agent on a node, as its chart has it.</summary>
    internal static readonly ResourceRequests NodeAgent = new("100m", "100Mi");

    /// <summary>A gateway between the networks: five times a sidecar, for it carries what all of them send across.</summary>
    internal static readonly ResourceRequests Gateway = new("500m", "512Mi");

    /// <summary>As values of a chart.</summary>
    internal Dictionary<string, object> ToValues() => new()
    {
        ["requests"] = new Dictionary<string, object> { ["cpu"] = Cpu, ["memory"] = Memory },
    };
}
