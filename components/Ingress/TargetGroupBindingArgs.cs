using MultiRegion.Components.Cluster;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Ingress;

/// <summary>
/// A <c>TargetGroupBinding</c>: the pods of a service are the targets of a group that exists already. EKS Auto Mode has its
/// own kind of the same shape.
/// </summary>
/// <param name="compute">Whose controller binds.</param>
/// <seealso href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/spec/"/>
public sealed class TargetGroupBindingArgs(ComputeMode compute)
    : CustomResourceArgs(compute is ComputeMode.Auto ? "eks.amazonaws.com/v1" : "elbv2.k8s.aws/v1beta1", "TargetGroupBinding")
{
    /// <summary>What is bound.</summary>
    [Input("spec", required: true)]
    public Input<TargetGroupBindingSpecArgs> Spec { get; set; } = null!;
}

/// <summary>What is bound to which group.</summary>
public sealed class TargetGroupBindingSpecArgs : ResourceArgs
{
    /// <summary>The group's ARN.</summary>
    [Input("targetGroupARN", required: true)]
    public Input<string> TargetGroupArn { get; set; } = null!;

    /// <summary><c>ip</c> for pods themselves.</summary>
    [Input("targetType", required: true)]
    public Input<string> TargetType { get; set; } = null!;

    /// <summary>The service, in the binding's own namespace.</summary>
    [Input("serviceRef", required: true)]
    public Input<BoundServiceArgs> ServiceRef { get; set; } = null!;
}

/// <summary>A service that is bound.</summary>
public sealed class BoundServiceArgs : ResourceArgs
{
    /// <summary>Its name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Its port.</summary>
    [Input("port", required: true)]
    public Input<int> Port { get; set; } = null!;
}
