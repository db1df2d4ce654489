using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A collection of assets.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string content) : base(content)
    {
    }
}

/// <summary>An archive file or a folder on disk.</summary>
public sealed class FileArchive : Archive
{
    public FileArchive(string path) : base(path)
    {
    }
}

/// <summary>An archive behind an address.</summary>
public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri) : base(uri)
    {
    }
}

/// <summary>An archive put together from other assets, by name.</summary>
public sealed class AssetArchive : Archive
{
    internal ImmutableDictionary<string, AssetOrArchive> Assets { get; }

    public AssetArchive(IDictionary<string, AssetOrArchive> assets) : base(string.Join(",", assets.Keys.Order(StringComparer.Ordinal))) =>
        Assets = assets.ToImmutableDictionary();
}
