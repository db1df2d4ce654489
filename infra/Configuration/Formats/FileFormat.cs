using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>The path of a file that holds a value.</summary>
/// <param name="content">What the file holds.</param>
/// <param name="files">Where it is.</param>
internal sealed class FileFormat<T>(TextFormat<T> content, NamedFiles files) : TextFormat<T>
{
    /// <summary>The largest file, in bytes: room for a chain of ten certificates, and none for a file that was meant for something else.</summary>
    internal const int Largest = 64 * 1024;

    private const string Place = "A relative path starts at the folder of Pulumi.yaml.";

    /// <inheritdoc/>
    public override string Expected => "expected the path of a file";

    /// <inheritdoc/>
    public override string Example => "authorities/us-east-1.pem";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Fault? fault)
    {
        result = default;
        if (!TryOpen(text, out var held, out fault))
            return false;
        if (content.TryRead(JsonSerializer.SerializeToElement(held), out result, out fault))
            return true;
        fault = fault with { Found = $"{Shown.Text(text)} with {fault.Found}" };
        return false;
    }

    private bool TryOpen(string path, [NotNullWhen(true)] out string? held, [NotNullWhen(false)] out Fault? fault)
    {
        (held, fault) = (null, null);
        if (string.IsNullOrWhiteSpace(path))
        {
            fault = new(Expected, $"Write it like {Example}.");
            return false;
        }

        try
        {
            using var reader = new StreamReader(files.Open(path));
            var buffer = new char[Largest + 1];
            var length = reader.ReadBlock(buffer);
            held = length > Largest ? null : new(buffer, 0, length);
            fault = held is not null ? null
                : new(string.Create(CultureInfo.InvariantCulture, $"which is larger than {Largest / 1024} KiB"), "Name a file with the PEM and nothing else.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = new("which is not there", Place);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = new("which cannot be read", "Name a file, and let the one who runs this read it.");
        }

        return fault is null;
    }
}
