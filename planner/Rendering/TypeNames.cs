namespace MultiRegion.Planner.Rendering;

/// <summary>Type tokens as the Pulumi CLI shows them to people.</summary>
internal static class TypeNames
{
    /// <summary>
    /// Drops the module's last part where it only repeats the type: <c>aws:ec2/vpc:Vpc</c> is <c>aws:ec2:Vpc</c>.
    /// Anything else stays as it is.
    /// </summary>
    public static string Shorten(string token) =>
        token.Split(':') is [var package, var module, var type]
        && module.LastIndexOf('/') is var slash and > 0
        && string.Equals(module[(slash + 1)..], type, StringComparison.OrdinalIgnoreCase)
            ? $"{package}:{module[..slash]}:{type}"
            : token;
}
