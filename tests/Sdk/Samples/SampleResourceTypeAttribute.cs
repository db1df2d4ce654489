using Pulumi;

namespace MultiRegion.Tests.Sdk;

// Small stand-ins for generated bindings, written the way those are: what the SDK does with them it does with any.

public sealed class SampleResourceTypeAttribute(string type) : ResourceTypeAttribute(type, "1.0.0");
