using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Delivery.ArgoCd;

/// <summary>An <c>Application</c> of Argo CD: what is brought from where to where.</summary>
/// <seealso href="https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/"/>
public sealed class ApplicationArgs() : CustomResourceArgs("argoproj.io/v1alpha1", "Application")
{
    /// <summary>The application.</summary>
    [Input("spec", required: true)]
    public Input<ApplicationSpecArgs> Spec { get; set; } = null!;
}

/// <summary>What is brought from where to where.</summary>
public sealed class ApplicationSpecArgs : ResourceArgs
{
    /// <summary>The project that allows it.</summary>
    [Input("project", required: true)]
    public Input<string> Project { get; set; } = null!;

    /// <summary>From where.</summary>
    [Input("source", required: true)]
    public Input<ApplicationSourceArgs> Source { get; set; } = null!;

    /// <summary>To where.</summary>
    [Input("destination", required: true)]
    public Input<ApplicationDestinationArgs> Destination { get; set; } = null!;

    /// <summary>When.</summary>
    [Input("syncPolicy", required: true)]
    public Input<SyncPolicyArgs> SyncPolicy { get; set; } = null!;

    /// <summary>What may differ from Git.</summary>
    [Input("ignoreDifferences", required: true)]
    public InputList<IgnoredDifferenceArgs> IgnoreDifferences { get; set; } = null!;
}

/// <summary>A folder of a Git repository.</summary>
public sealed class ApplicationSourceArgs : ResourceArgs
{
    /// <summary>The repository.</summary>
    [Input("repoURL", required: true)]
    public Input<string> RepoUrl { get; set; } = null!;

    /// <summary>The branch, tag or commit.</summary>
    [Input("targetRevision", required: true)]
    public Input<string> TargetRevision { get; set; } = null!;

    /// <summary>The folder.</summary>
    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;
}

/// <summary>A cluster.</summary>
public sealed class ApplicationDestinationArgs : ResourceArgs
{
    /// <summary>Its API.</summary>
    [Input("server", required: true)]
    public Input<string> Server { get; set; } = null!;
}

/// <summary>When and how an application is brought.</summary>
public sealed class SyncPolicyArgs : ResourceArgs
{
    /// <summary>By itself.</summary>
    [Input("automated", required: true)]
    public Input<AutomatedSyncArgs> Automated { get; set; } = null!;

    /// <summary>Details.</summary>
    [Input("syncOptions", required: true)]
    public InputList<string> SyncOptions { get; set; } = null!;
}

/// <summary>What happens without anyone asking.</summary>
public sealed class AutomatedSyncArgs : ResourceArgs
{
    /// <summary>True to remove what is gone from Git.</summary>
    [Input("prune", required: true)]
    public Input<bool> Prune { get; set; } = null!;

    /// <summary>True to undo what differs from Git.</summary>
    [Input("selfHeal", required: true)]
    public Input<bool> SelfHeal { get; set; } = null!;
}

/// <summary>Fields that may differ from Git.</summary>
public sealed class IgnoredDifferenceArgs : ResourceArgs
{
    /// <summary>The API group.</summary>
    [Input("group", required: true)]
    public Input<string> Group { get; set; } = null!;

    /// <summary>The kind.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;

    /// <summary>The fields.</summary>
    [Input("jsonPointers", required: true)]
    public InputList<string> JsonPointers { get; set; } = null!;
}
