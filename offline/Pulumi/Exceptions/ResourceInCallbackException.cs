namespace Pulumi;

/// <summary>A plan met a resource that a real preview might not show.</summary>
internal sealed class ResourceInCallbackException(string type, string name) : RunException(
    $"Resource '{name}' ({type}) is constructed inside an Apply callback: a preview does not show it while the value is " +
    "unknown. Construct it outside the callback and pass it the output as an input.");
