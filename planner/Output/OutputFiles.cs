using System.Text;

namespace MultiRegion.Planner.Output;

/// <summary>A file to write, or with no text to delete.</summary>
internal sealed record OutputText(string FullPath, string? Text);

/// <summary>Writes several files together: all of them change, or none.</summary>
internal static class OutputFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the files, replacing what is there. Null on success, else which one could not be written and why.</summary>
    public static OutputFailure? Write(IReadOnlyCollection<OutputText> files)
    {
        var staged = files.Select(file => new StagedFile(file)).ToList();
        try
        {
            return staged.Select(file => file.Stage()).FirstOrDefault(failure => failure is not null) ?? Replace(staged);
        }
        finally
        {
            staged.ForEach(file => file.Discard());
        }
    }

    private static OutputFailure? Replace(List<StagedFile> files)
    {
        for (var done = 0; done < files.Count; done++)
        {
            if (files[done].Replace() is { } failure)
            {
                files[..done].ForEach(file => file.Restore());
                return failure;
            }
        }

        return null;
    }

    /// <summary>A file on its way: its new content waits beside it under another name, and its old content too.</summary>
    private sealed class StagedFile(OutputText file)
    {
        private string _target = file.FullPath;
        private string? _new;
        private string? _old;

        public OutputFailure? Stage() => Try(() =>
        {
            _target = Target(file.FullPath);
            if (Obstacle(_target) is { } reason)
            {
                return reason;
            }

            if (file.Text is not null)
            {
                _new = Beside(_target);
                File.WriteAllText(_new, file.Text, Utf8);
            }

            if (File.Exists(_target))
            {
                _old = Beside(_target);
                File.Copy(_target, _old);
            }

            return null;
        });

        public OutputFailure? Replace() => Try(() =>
        {
            if (_new is null)
            {
                File.Delete(_target);
            }
            else
            {
                File.Move(_new, _target, overwrite: true);
            }

            return null;
        });

        public void Restore() => Try(() =>
        {
            if (_old is null)
            {
                File.Delete(_target);
            }
            else
            {
                File.Move(_old, _target, overwrite: true);
            }

            return null;
        });

        public void Discard() => Try(() =>
        {
            foreach (var temporary in new[] { _new, _old }.OfType<string>())
            {
                File.Delete(temporary);
            }

            return null;
        });

        /// <summary>The file behind a link: a rename would replace the link.</summary>
        private static string Target(string fullPath) =>
            new FileInfo(fullPath) is { LinkTarget: not null } link
                ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
                : fullPath;

        private static string? Obstacle(string target) =>
            Directory.Exists(target) ? "it is a folder"
            // A rename would replace /dev/null, and for everyone.
            : target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal) ? "it is a device"
            : !Directory.Exists(Path.GetDirectoryName(target)) ? "its folder does not exist"
            : null;

        // In the same folder, because a rename is atomic within one file system only.
        private static string Beside(string path) =>
            Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");

        private OutputFailure? Try(Func<string?> action)
        {
            try
            {
                return action() is { } reason ? new(file.FullPath, reason) : null;
            }
            catch (UnauthorizedAccessException)
            {
                return new(file.FullPath, "permission denied");
            }
            catch (IOException exception)
            {
                return new(file.FullPath, exception.Message.TrimEnd('.'));
            }
        }
    }
}

/// <summary>A file that could not be written, and why.</summary>
internal sealed record OutputFailure(string FullPath, string Reason);
