namespace MultiRegion.Components.Discovery;

/// <summary>The domain of names that only the regions' VPCs know.</summary>
public static class InternalDomain
{
    /// <summary>The domain below a public zone, for instance <c>internal.example.com</c>: the regions' certificates can cover it.</summary>
    public static string Of(string zone) => $"internal.{zone}";
}
