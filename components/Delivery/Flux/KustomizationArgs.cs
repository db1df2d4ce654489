using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Delivery.Flux;

/// <summary>A <c>Kustomization</c> of Flux: which folder is applied, and how.</summary>
/// <seealso href="https://fluxcd.io/flux/components/kustomize/kustomizations/"/>
public sealed class KustomizationArgs() : CustomResourceArgs("kustomize.toolkit.fluxcd.io/v1", "Kustomization")
{
    /// <summary>The folder.</summary>
    [Input("spec", required: true)]
    public Input<KustomizationSpecArgs> Spec { get; set; } = null!;
}

/// <summary>A folder and how it is applied.</summary>
public sealed class KustomizationSpecArgs : ResourceArgs
{
    /// <summary>The repository.</summary>
    [Input("sourceRef", required: true)]
    public Input<SourceReferenceArgs> SourceRef { get; set; } = null!;

    /// <summary>The folder.</summary>
    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;

    /// <summary>How often what differs is undone, for instance <c>5m</c>.</summary>
    [Input("interval", required: true)]
    public Input<string> Interval { get; set; } = null!;

    /// <summary>True to remove what is gone from Git.</summary>
    [Input("prune", required: true)]
    public Input<bool> Prune { get; set; } = null!;

    /// <summary>Changes on the way.</summary>
    [Input("patches")]
    public InputList<KustomizePatchArgs>? Patches { get; set; }
}

/// <summary>A source in the same namespace.</summary>
public sealed class SourceReferenceArgs : ResourceArgs
{
    /// <summary>Its kind.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;

    /// <summary>Its name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;
}

/// <summary>A change to some objects.</summary>
public sealed class KustomizePatchArgs : ResourceArgs
{
    /// <summary>The change, as YAML or JSON.</summary>
    [Input("patch", required: true)]
    public Input<string> Patch { get; set; } = null!;

    /// <summary>The objects.</summary>
    [Input("target", required: true)]
    public Input<PatchTargetArgs> Target { get; set; } = null!;
}

/// <summary>The objects of a change.</summary>
public sealed class PatchTargetArgs : ResourceArgs
{
    /// <summary>Their kind.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;
}
