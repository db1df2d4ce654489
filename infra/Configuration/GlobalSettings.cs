namespace MultiRegion.Infra.Configuration;

/// <summary>What the stack that binds the regions runs with.</summary>
public sealed record GlobalSettings : StackSettings;
