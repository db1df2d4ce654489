namespace MultiRegion.Infra.Configuration;

/// <summary>Which program a stack runs.</summary>
internal enum StackRole
{
    /// <summary>A region, on its own.</summary>
    Region,

    /// <summary>What binds the regions.</summary>
    Global,
}
