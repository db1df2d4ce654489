namespace MultiRegion.Components.RecoveryTime;

/// <summary>How long something takes: on the best day, as a rule, and at the end of what is planned with.</summary>
/// <param name="Least">The shortest that occurs.</param>
/// <param name="Expected">What to expect.</param>
/// <param name="Worst">The longest that is planned with; no bound on what can happen.</param>
public readonly record struct TimeRange(TimeSpan Least, TimeSpan Expected, TimeSpan Worst)
{
    /// <summary>No time at all.</summary>
    public static TimeRange None => default;

    /// <summary>A range in seconds.</summary>
    public static TimeRange Seconds(double least, double expected, double worst) =>
        new(TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(expected), TimeSpan.FromSeconds(worst));

    /// <summary>Exactly that long.</summary>
    public static TimeRange Exactly(TimeSpan time) => new(time, time, time);

    /// <summary>One after the other.</summary>
    public static TimeRange operator +(TimeRange first, TimeRange second) =>
        new(first.Least + second.Least, first.Expected + second.Expected, first.Worst + second.Worst);

    /// <summary>Side by side.</summary>
    public static TimeRange Longer(TimeRange one, TimeRange other) =>
        new(Longer(one.Least, other.Least), Longer(one.Expected, other.Expected), Longer(one.Worst, other.Worst));

    /// <summary>As often, one after the other.</summary>
    public static TimeRange operator *(TimeRange range, int count) => new(range.Least * count, range.Expected * count, range.Worst * count);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
