namespace Pulumi;

/// <summary>How much a message matters.</summary>
internal enum LogSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}

/// <summary>A message a program logged.</summary>
internal sealed record LogMessage(LogSeverity Severity, string Text, Resource? Resource);
