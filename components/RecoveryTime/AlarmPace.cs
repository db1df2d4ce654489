namespace MultiRegion.Components.RecoveryTime;

/// <summary>How soon an alarm tells of a loss: so many periods must be bad from beginning to end.</summary>
/// <param name="Period">What one value stands for.</param>
/// <param name="Periods">Bad values in a row.</param>
public sealed record AlarmPace(TimeSpan Period, int Periods)
{
    /// <summary>From the loss to the alarm: the period in which it happens still has good data.</summary>
    public TimeRange Notice => new(Period * Periods, (Period * Periods) + (Period / 2), (Period * Periods) + Period);
}
