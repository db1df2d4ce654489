using System.Collections.Immutable;
using System.Security.Cryptography;

namespace MultiRegion.Components.Mesh.Trust;

/// <summary>Certificates as text.</summary>
public static class Pem
{
    private const string Certificate = "CERTIFICATE";

    /// <summary>Each certificate of a text, alone; whatever else is in it is left out.</summary>
    public static ImmutableArray<string> Certificates(string text)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label] is Certificate)
                found.Add(rest[fields.Location].ToString());
            rest = rest[fields.Location.End..];
        }

        return found.ToImmutable();
    }

    /// <summary>One after the other, each on lines of its own.</summary>
    public static string Join(IEnumerable<string> parts) => string.Concat(parts.Select(part => $"{part.Trim()}\n"));
}
