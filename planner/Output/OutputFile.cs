namespace MultiRegion.Planner.Output;

/// <summary>Writes a result to a file all at once: a reader sees the old content or the new, never a part.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file, replacing what is there. Null on success, else why it could not be written.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="text">Its content.</param>
    public static string? Write(string fullPath, string text) => OutputFiles.Write([new(fullPath, text)])?.Reason;
}
