namespace Pulumi;

/// <summary>Names the provider package a resource of a parameterised provider comes from.</summary>
public sealed class RegisterPackageRequest
{
    public string Name { get; }
    public string Version { get; }
    public string DownloadUrl { get; }
    public Dictionary<string, byte[]> Checksums { get; }
    public PackageParameterization? Parameterization { get; }
    public PackageParameterization? Extension { get; }

    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums,
        PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>What a parameterised provider was told.</summary>
    public sealed class PackageParameterization
    {
        public string Name { get; }
        public string Version { get; }
        public byte[] Value { get; }

        public PackageParameterization(string name, string version, byte[] value)
        {
            Name = name;
            Version = version;
            Value = value;
        }
    }
}
