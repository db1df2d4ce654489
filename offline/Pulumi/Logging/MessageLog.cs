using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The messages of one run, in order.</summary>
internal sealed class MessageLog
{
    private readonly Lock _lock = new();
    private readonly List<LogMessage> _messages = [];

    public void Add(LogSeverity severity, string text, Resource? resource = null)
    {
        lock (_lock)
            _messages.Add(new(severity, text, resource));
    }

    public ImmutableArray<LogMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }
}
