namespace Pulumi;

/// <summary>One top-level input as the engine receives it.</summary>
/// <param name="Name">The provider's name.</param>
/// <param name="Value">The value as <see cref="PropertyWriter"/> leaves it; never null.</param>
/// <param name="Resources">The resources it comes from.</param>
internal readonly record struct InputProperty(string Name, object Value, ResourceSet Resources);
