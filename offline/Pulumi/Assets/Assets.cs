namespace Pulumi;

/// <summary>A file, text or archive handed to a provider.</summary>
public abstract class AssetOrArchive
{
    internal string Content { get; }

    private protected AssetOrArchive(string content) => Content = content;
}

/// <summary>A single blob.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string content) : base(content)
    {
    }
}

/// <summary>A file on disk.</summary>
public sealed class FileAsset : Asset
{
    public FileAsset(string path) : base(path)
    {
    }
}

/// <summary>A blob given as text.</summary>
public sealed class StringAsset : Asset
{
    public StringAsset(string text) : base(text)
    {
    }
}

/// <summary>A blob behind an address.</summary>
public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri) : base(uri)
    {
    }
}
