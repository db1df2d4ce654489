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
        try
        {
            return Replace(Target(fullPath), text);
        }
        catch (UnauthorizedAccessException)
        {
            return "permission denied";
        }
        catch (IOException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    /// <summary>The file behind a link: a rename would replace the link.</summary>
    private static string Target(string fullPath) =>
        new FileInfo(fullPath) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : fullPath;

    private static string? Replace(string target, string text)
    {
        if (Directory.Exists(target))
        {
            return "it is a folder";
        }

        // A rename would replace /dev/null, and for everyone.
        if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
        {
            return "it is a device";
        }

        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
        {
            return "its folder does not exist";
        }

        // In the same folder, because a rename is atomic within one file system only.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, target, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
