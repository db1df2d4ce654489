namespace Pulumi.Testing;

/// <summary>URNs as official mocks make them.</summary>
internal static class MockUrn
{
    /// <summary>
    /// The URN of a resource. Unlike a real one it keeps only the first type of the parent's chain, which is nearly always
    /// that of the stack; tests of the official SDK see the same.
    /// </summary>
    public static string Create(DeploymentSettings settings, string? parentUrn, string type, string name)
    {
        if (!string.IsNullOrEmpty(parentUrn))
            type = $"{UrnText.QualifiedType(parentUrn).Split('$')[0]}${type}";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{type}::{name}";
    }
}
