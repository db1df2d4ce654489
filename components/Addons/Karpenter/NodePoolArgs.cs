using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Addons.Karpenter;

/// <summary>A <c>NodePool</c> of <c>karpenter.sh/v1</c>: which nodes may be made, and how many. EKS Auto Mode takes the same.</summary>
/// <seealso href="https://karpenter.sh/docs/concepts/nodepools/"/>
public sealed class NodePoolArgs() : CustomResourceArgs("karpenter.sh/v1", "NodePool")
{
    /// <summary>What the pool makes.</summary>
    [Input("spec", required: true)]
    public Input<NodePoolSpecArgs> Spec { get; set; } = null!;
}

/// <summary>What a pool makes.</summary>
public sealed class NodePoolSpecArgs : ResourceArgs
{
    /// <summary>What each node is like.</summary>
    [Input("template", required: true)]
    public Input<NodeTemplateArgs> Template { get; set; } = null!;

    /// <summary>When nodes are removed or replaced.</summary>
    [Input("disruption", required: true)]
    public Input<DisruptionArgs> Disruption { get; set; } = null!;

    /// <summary>The most the pool may hold, by resource: <c>cpu</c> in processors.</summary>
    [Input("limits", required: true)]
    public InputMap<string> Limits { get; set; } = null!;
}

/// <summary>What each node of a pool is like.</summary>
public sealed class NodeTemplateArgs : ResourceArgs
{
    /// <summary>Its labels.</summary>
    [Input("metadata")]
    public Input<NodeMetadataArgs>? Metadata { get; set; }

    /// <summary>Its machine.</summary>
    [Input("spec", required: true)]
    public Input<NodeTemplateSpecArgs> Spec { get; set; } = null!;
}

/// <summary>The labels of a node.</summary>
public sealed class NodeMetadataArgs : ResourceArgs
{
    /// <summary>By key.</summary>
    [Input("labels", required: true)]
    public InputMap<string> Labels { get; set; } = null!;
}

/// <summary>The machine of a node.</summary>
public sealed class NodeTemplateSpecArgs : ResourceArgs
{
    /// <summary>The class that says how machines of this provider are made.</summary>
    [Input("nodeClassRef", required: true)]
    public Input<NodeClassReferenceArgs> NodeClassRef { get; set; } = null!;

    /// <summary>What must hold for the machine.</summary>
    [Input("requirements", required: true)]
    public InputList<RequirementArgs> Requirements { get; set; } = null!;

    /// <summary>The age at which a node is replaced, for instance <c>720h</c>.</summary>
    [Input("expireAfter")]
    public Input<string>? ExpireAfter { get; set; }
}

/// <summary>The class of a node.</summary>
public sealed class NodeClassReferenceArgs : ResourceArgs
{
    /// <summary>The API group.</summary>
    [Input("group", required: true)]
    public Input<string> Group { get; set; } = null!;

    /// <summary>The kind.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;

    /// <summary>The name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;
}

/// <summary>A condition on a node's labels.</summary>
public sealed class RequirementArgs : ResourceArgs
{
    /// <summary>The label.</summary>
    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    /// <summary>How it compares, for instance <c>In</c>.</summary>
    [Input("operator", required: true)]
    public Input<string> Operator { get; set; } = null!;

    /// <summary>With what.</summary>
    [Input("values")]
    public InputList<string>? Values { get; set; }

    /// <summary>The label has one of the values.</summary>
    internal static RequirementArgs OneOf(string key, params ImmutableArray<string> values) =>
        new() { Key = key, Operator = "In", Values = values };
}

/// <summary>When a pool's nodes are removed or replaced.</summary>
public sealed class DisruptionArgs : ResourceArgs
{
    /// <summary>For instance <c>WhenEmptyOrUnderutilized</c>.</summary>
    [Input("consolidationPolicy", required: true)]
    public Input<string> ConsolidationPolicy { get; set; } = null!;

    /// <summary>How long a node is left alone after a pod came or went, for instance <c>30m</c>.</summary>
    [Input("consolidateAfter", required: true)]
    public Input<string> ConsolidateAfter { get; set; } = null!;

    /// <summary>How many nodes at once.</summary>
    [Input("budgets")]
    public InputList<DisruptionBudgetArgs>? Budgets { get; set; }
}

/// <summary>How many of a pool's nodes may be disrupted at once.</summary>
public sealed class DisruptionBudgetArgs : ResourceArgs
{
    /// <summary>A share or a count, for instance <c>10%</c>.</summary>
    [Input("nodes", required: true)]
    public Input<string> Nodes { get; set; } = null!;
}
