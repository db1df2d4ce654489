namespace MultiRegion.Components.Database;

/// <summary>
/// An input that counts at creation and never again: AWS changes what it stands for, and setting it back would do harm.
/// </summary>
/// <param name="Property">The provider's name of the input.</param>
/// <param name="Incident">What happened to someone who let it be compared, and where to read of it.</param>
public sealed record IgnoredChange(string Property, string Incident);
