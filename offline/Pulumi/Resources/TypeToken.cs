namespace Pulumi;

/// <summary>Reads type tokens such as <c>aws:ec2/vpc:Vpc</c>.</summary>
internal static class TypeToken
{
    /// <summary>The package; of a provider resource the package it provides.</summary>
    public static string Package(string token)
    {
        if (token.StartsWith(ProviderResource.TypePrefix, StringComparison.Ordinal))
            return token[ProviderResource.TypePrefix.Length..];

        var end = token.IndexOf(':', StringComparison.Ordinal);
        return end < 0 ? token : token[..end];
    }

    /// <summary>The class.</summary>
    public static string Class(string token) => token[(token.LastIndexOf(':') + 1)..];
}
