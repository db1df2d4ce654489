namespace Pulumi;

/// <summary>What a program may ask of the deployment it runs in.</summary>
public sealed partial class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    public bool IsDryRun => _deployment.Settings.IsDryRun;

    public string OrganizationName => _deployment.Settings.Organization;

    public string ProjectName => _deployment.Settings.Project;

    public string StackName => _deployment.Settings.Stack;

    public string RootDirectory =>
        _deployment.Settings.RootDirectory ?? throw new InvalidOperationException("RootDirectory is not set");

    public void RegisterInvokeTransform(InvokeTransform transform) => _deployment.RegisterInvokeTransform(transform);
}
