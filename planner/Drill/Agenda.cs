namespace MultiRegion.Planner.Drill;

/// <summary>What is going to happen, in the order of time; at one time, in the order of entry.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (double Time, int Order)> _events = new();
    private int _order;

    /// <summary>Seconds since the loss.</summary>
    public double Now { get; private set; }

    /// <summary>Something happens after a while.</summary>
    /// <param name="delay">Seconds from now.</param>
    /// <param name="happen">What happens; it may enter more.</param>
    public void In(double delay, Action happen) => _events.Enqueue(happen, (Now + delay, _order++));

    /// <summary>Lets everything happen.</summary>
    public void Run()
    {
        while (_events.TryDequeue(out var happen, out var key))
        {
            Now = key.Time;
            happen();
        }
    }
}
