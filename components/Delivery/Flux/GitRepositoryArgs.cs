using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Delivery.Flux;

/// <summary>A <c>GitRepository</c> of Flux: where manifests come from.</summary>
/// <seealso href="https://fluxcd.io/flux/components/source/gitrepositories/"/>
public sealed class GitRepositoryArgs() : CustomResourceArgs("source.toolkit.fluxcd.io/v1", "GitRepository")
{
    /// <summary>The repository.</summary>
    [Input("spec", required: true)]
    public Input<GitRepositorySpecArgs> Spec { get; set; } = null!;
}

/// <summary>A repository and how often to look.</summary>
public sealed class GitRepositorySpecArgs : ResourceArgs
{
    /// <summary>The repository's address.</summary>
    [Input("url", required: true)]
    public Input<string> Url { get; set; } = null!;

    /// <summary>How often to look, for instance <c>1m</c>.</summary>
    [Input("interval", required: true)]
    public Input<string> Interval { get; set; } = null!;

    /// <summary>What to look at.</summary>
    [Input("ref", required: true)]
    public Input<GitReferenceArgs> Ref { get; set; } = null!;
}

/// <summary>One of a branch, a tag and a commit.</summary>
public sealed class GitReferenceArgs : ResourceArgs
{
    /// <summary>A branch.</summary>
    [Input("branch")]
    public Input<string>? Branch { get; set; }

    /// <summary>A tag.</summary>
    [Input("tag")]
    public Input<string>? Tag { get; set; }

    /// <summary>A commit.</summary>
    [Input("commit")]
    public Input<string>? Commit { get; set; }

    /// <summary>The reference of a revision.</summary>
    internal static GitReferenceArgs Of(DeliverySource source) =>
        source.IsCommit ? new() { Commit = source.Revision }
        : source.IsTag ? new() { Tag = source.Revision }
        : new() { Branch = source.Revision };
}
