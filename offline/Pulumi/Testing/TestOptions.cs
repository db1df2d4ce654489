namespace Pulumi.Testing;

/// <summary>What a tested program is run with.</summary>
public class TestOptions
{
    /// <summary>Default: <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Default: <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Default: <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>Default: true, so that what a mock leaves out is unknown.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>Default: unset; asking for it is then an error.</summary>
    public string? RootDirectory { get; set; }
}
