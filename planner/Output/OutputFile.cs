using System.Text;

namespace MultiRegion.Planner.Output;

/// <summary>Writes a result to a file all at once: a reader sees the old content or the new, never a part.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the file, replacing what is there. Null on success, else why it could not be written.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="text">Its content.</param>
    public static string? Write(string fullPath, string text)
    {
        if (Directory.Exists(fullPath))
        {
            return "it is a folder";
        }

        var folder = Path.GetDirectoryName(fullPath)!;
        if (!Directory.Exists(folder))
        {
            return "its folder does not exist";
        }

        // In the same folder, because a rename is atomic within one file system only.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(fullPath)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, fullPath, overwrite: true);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return "permission denied";
        }
        catch (IOException exception)
        {
            return exception.Message;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
