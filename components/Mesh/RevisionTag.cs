using Pulumi;
using Admission = Pulumi.Kubernetes.AdmissionRegistration.V1;
using Inputs = Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Mesh;

/// <summary>
/// A name that namespaces follow instead of a revision: moving it to another control plane is one update in place. Not a
/// value of istiod's chart, for there the tag would belong to one release, and be gone with it.
/// </summary>
/// <seealso href="https://istio.io/latest/docs/setup/upgrade/canary/"/>
public sealed class RevisionTag : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:RevisionTag";

    private const string PodLabel = "sidecar.istio.io/inject";
    private const string OldLabel = "istio-injection";
    private const int Https = 443;

    /// <summary>Declares the tag.</summary>
    /// <param name="name">The cluster's region and the tag.</param>
    /// <param name="tag">What namespaces put into their label.</param>
    /// <param name="version">The release that stands behind it.</param>
    /// <param name="region">The cluster's region.</param>
    /// <param name="istiod">The release itself: a webhook whose service is not there refuses every pod.</param>
    /// <param name="options">Options; the provider comes from the parent.</param>
    public RevisionTag(string name, string tag, IstioVersion version, string region, Resource istiod, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        _ = new Admission.MutatingWebhookConfiguration(name, new()
        {
            Metadata = new Meta.ObjectMetaArgs
            {
                Name = $"istio-revision-tag-{tag}",
                // By these istiod of that revision knows the webhook, and keeps its certificate up to date.
                Labels = { ["app"] = "sidecar-injector", [MeshNames.RevisionLabel] = version.Revision, ["istio.io/tag"] = tag },
            },
            Webhooks =
            {
                Webhook(
                    "rev.namespace.sidecar-injector.istio.io",
                    Selector(In(MeshNames.RevisionLabel, tag), Absent(OldLabel)),
                    Selector(NotIn(PodLabel, "false"))),
                Webhook(
                    "rev.object.sidecar-injector.istio.io",
                    Selector(Absent(MeshNames.RevisionLabel), Absent(OldLabel)),
                    Selector(NotIn(PodLabel, "false"), In(MeshNames.RevisionLabel, tag))),
            },
        }, new() { Parent = this, DependsOn = { istiod } });
        RegisterOutputs();

        Inputs.MutatingWebhookArgs Webhook(string hook, Meta.LabelSelectorArgs namespaces, Meta.LabelSelectorArgs pods) => new()
        {
            Name = hook,
            ClientConfig = new Inputs.WebhookClientConfigArgs
            {
                Service = new Inputs.ServiceReferenceArgs
                {
                    Name = $"istiod-{version.Revision}",
                    Namespace = MeshNames.Namespace,
                    Path = $"/inject/cluster/{region}/net/{region}",
                    Port = Https,
                },
            },
            Rules = new Inputs.RuleWithOperationsArgs { ApiGroups = "", ApiVersions = "v1", Operations = "CREATE", Resources = "pods" },
            NamespaceSelector = namespaces,
            ObjectSelector = pods,
            FailurePolicy = "Fail", // a pod without its proxy would be refused by every other one
            SideEffects = "None",
            AdmissionReviewVersions = "v1",
        };
    }

    private static Meta.LabelSelectorArgs Selector(params Meta.LabelSelectorRequirementArgs[] all) => new() { MatchExpressions = all };

    private static Meta.LabelSelectorRequirementArgs In(string label, string value) => new() { Key = label, Operator = "In", Values = value };

    private static Meta.LabelSelectorRequirementArgs NotIn(string label, string value) => new() { Key = label, Operator = "NotIn", Values = value };

    private static Meta.LabelSelectorRequirementArgs Absent(string label) => new() { Key = label, Operator = "DoesNotExist" };
}
