namespace MultiRegion.Components.Mesh.Traffic;

/// <summary>How long a caller keeps trying: some tries, each with its time, all within the time of the request.</summary>
/// <param name="Timeout">The time of the request with all its tries.</param>
/// <param name="Attempts">Tries in all, the first included. Istio counts those after the first.</param>
/// <param name="PerTry">The time of each try.</param>
public sealed record RetryBudget(TimeSpan Timeout, int Attempts, TimeSpan PerTry)
{
    /// <summary>What all tries take together; the pauses between them, 25 ms at first, are too short to count.</summary>
    public TimeSpan Needed => PerTry * Attempts;

    /// <summary>True when the last try has its whole time. Otherwise it is cut off, and its failure is nobody's.</summary>
    public bool Fits => Needed <= Timeout;

    /// <summary>Tries after the first, which is what Istio calls attempts.</summary>
    public int Retries => Attempts - 1;

    /// <summary>The most tries that have their whole time.</summary>
    public int MostAttempts => Math.Max(1, (int)(Timeout.Ticks / PerTry.Ticks));
}
