namespace Pulumi;

/// <summary>What stands behind a deployment: mocks, or a plan.</summary>
internal abstract class ResourceMonitor
{
    /// <summary>Whether constructing a resource in a callback of <c>Apply</c> is refused.</summary>
    public virtual bool RefusesResourcesInCallbacks => false;

    public virtual bool SupportsTransforms => true;

    public virtual bool SupportsHooks => true;

    /// <summary>The exception to report for one that may quote a secret value.</summary>
    public virtual Exception Conceal(Exception exception) => exception;

    /// <summary>Called first in the constructor of every resource; may refuse it.</summary>
    public virtual void BeforeConstruction(string type, string name)
    {
    }

    /// <summary>Called in the constructor of every resource, so in the order of the program whatever is awaited later.</summary>
    public abstract void Declare(Registration registration);

    public abstract Task<ResourceState> RegisterAsync(Registration registration);

    public abstract Task RegisterOutputsAsync(Resource resource, OutputData outputs);

    /// <summary>Calls a provider's function or a resource's method.</summary>
    public abstract Task<OutputData> CallAsync(ProviderCall call);
}
